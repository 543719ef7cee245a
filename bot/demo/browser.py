"""The stand-in's chat page: serves `page/` and lets a browser act as a person.

The page gets what is newer than a revision over server-sent events, so a reconnect resumes by
itself. Any website may send requests to loopback: hence the Host check against DNS rebinding,
the Origin check on every POST, and a Content-Security-Policy that allows nothing from
elsewhere.
"""

import json
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.demo.conversation import Chat, Conversations, Message
from bot.demo.markup import Json
from bot.demo.person import Person
from bot.demo.profile import menu, said

FOLDER = Path(__file__).parent / "page"
FILES = {
    "/": ("index.html", "text/html"),
    "/chat.css": ("chat.css", "text/css"),
    "/chat.js": ("chat.js", "text/javascript"),
    "/composer.js": ("composer.js", "text/javascript"),
    "/bubble.js": ("bubble.js", "text/javascript"),
    "/richtext.js": ("richtext.js", "text/javascript"),
    "/words.js": ("words.js", "text/javascript"),
}
"""Address → file of the page and its type; nothing else is served."""
IMAGES = {"image/png", "image/jpeg"}
"""Types that a browser may show; all else is only ever downloaded."""
LOOPBACK = {"127.0.0.1", "localhost", "::1"}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
VISITORS_KEPT = 100
"""People made by the page; the oldest is forgotten when one more comes."""
HEARTBEAT = 15.0
"""Seconds between comments on a quiet event stream, so that a dead browser is noticed."""
PRESS_PATIENCE = 15.0
"""Seconds a button may spin before the page gives up on the bot."""


@web.middleware
async def refuse_strangers(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse requests that come by another name than loopback, and POSTs from other sites."""
    host = urlsplit(f"//{request.headers.get('Host', '')}").hostname
    if host not in LOOPBACK:
        raise web.HTTPForbidden(text="This server answers on loopback only.")
    own = f"http://{request.headers.get('Host', '')}"
    acting = request.method == "POST" and request.path.startswith("/chat/")
    foreign = request.headers.get("Origin", "" if acting else own) != own
    if foreign or (acting and request.content_type != "application/json"):
        raise web.HTTPForbidden(text="Only the chat page itself may do that.")
    return await handler(request)


class Page:
    """The routes of the chat page."""

    def __init__(self, state: Conversations) -> None:
        self.state = state
        self.people: dict[int, Person] = {}
        self._visitors: deque[int] = deque()

    def add_to(self, app: web.Application) -> None:
        """Register the routes."""
        for address in FILES:
            app.router.add_get(address, self._file)
        app.router.add_post("/chat/open", self._open)
        app.router.add_get("/chat/{person}", self._about)
        app.router.add_get("/chat/{person}/events", self._events)
        app.router.add_get("/chat/{person}/files/{id}", self._download)
        app.router.add_post("/chat/{person}/say", self._say)
        app.router.add_post("/chat/{person}/press", self._press)
        app.router.add_post("/chat/{person}/block", self._block)

    async def _file(self, request: web.Request) -> web.Response:
        name, kind = FILES[request.path]
        headers = {
            "Content-Security-Policy": POLICY,
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
            "Cache-Control": "no-store",
        }
        text = (FOLDER / name).read_text(encoding="utf-8")
        return web.Response(text=text, content_type=kind, headers=headers)

    async def _open(self, request: web.Request) -> web.Response:
        """A fresh person with a language, and so a fresh chat."""
        wish = await request.json()
        person = Person(self.state, str(wish.get("name") or "You"), str(wish.get("language", "")))
        self.people[person.id] = person
        self._visitors.append(person.id)
        if len(self._visitors) > VISITORS_KEPT:
            oldest = self._visitors.popleft()
            del self.people[oldest], self.state.chats[oldest], self.state.users[oldest]
        return web.json_response({"person": person.id})

    async def _about(self, request: web.Request) -> web.Response:
        """Who the person and the bot are, and the commands and description in their language."""
        person = self._person(request)
        language = person.user.language
        about = {
            "name": said(self.state, "name", language),
            "username": self.state.bot.username,
            "description": said(self.state, "description", language),
            "commands": menu(self.state, person.chat, language),
            "language": language,
            "blocked": person.chat.blocked,
        }
        return web.json_response(about)

    async def _say(self, request: web.Request) -> web.Response:
        person, said_by_page = self._person(request), await request.json()
        target = person.chat.messages.get(int(said_by_page.get("reply_to") or 0))
        message = await person.say(str(said_by_page["text"])[:4096], reply_to=target)
        return web.json_response({"message": message.id})

    async def _press(self, request: web.Request) -> web.Response:
        person, pressed = self._person(request), await request.json()
        message = person.chat.messages.get(int(pressed["message"]))
        if message is None:
            raise web.HTTPNotFound(text="That message is gone.")
        try:
            answer = await person.forge(str(pressed["data"]), message, timeout=PRESS_PATIENCE)
        except TimeoutError:
            return web.json_response({"text": "", "alert": False, "late": True})
        return web.json_response({"text": answer.text, "alert": answer.alert, "late": False})

    async def _block(self, request: web.Request) -> web.Response:
        person = self._person(request)
        await (person.unblock() if person.chat.blocked else person.block())
        return web.json_response({"blocked": person.chat.blocked})

    async def _download(self, request: web.Request) -> web.Response:
        self._person(request)
        stored = self.state.files.get(request.match_info["id"])
        if stored is None:
            raise web.HTTPNotFound(text="That file is gone.")
        headers = {
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(stored.name)}",
            "Content-Security-Policy": "sandbox",
            "X-Content-Type-Options": "nosniff",
        }
        kind = stored.kind if stored.kind in IMAGES else "application/octet-stream"
        return web.Response(body=stored.content, content_type=kind, headers=headers)

    async def _events(self, request: web.Request) -> web.StreamResponse:
        """Every change newer than `Last-Event-ID`, and then each new one as it happens."""
        last = request.headers.get("Last-Event-ID", "0")
        feed = _Feed(self.state, self._person(request).chat, int(last) if last.isdigit() else 0)
        headers = {"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        stream = web.StreamResponse(headers=headers)
        await stream.prepare(request)
        await stream.write(b"retry: 500\n\n")
        while not self.state.closed:
            try:
                lines = await self.state.until(feed.news, HEARTBEAT)
            except TimeoutError:
                lines = ": still here\n\n"
            try:
                await stream.write(lines.encode())
            except ConnectionResetError:
                break  # the page was closed or has gone elsewhere
        return stream

    def _person(self, request: web.Request) -> Person:
        number = request.match_info["person"]
        person = self.people.get(int(number)) if number.isdecimal() else None
        if person is None:
            raise web.HTTPNotFound(text="Nobody here has that number.")
        return person


@dataclass
class _Feed:
    """What one event stream has sent already."""

    state: Conversations
    chat: Chat
    seen: int
    typing: float = 0.0

    def news(self) -> str | None:
        """The next piece of the stream; None while there is nothing to tell."""
        fresh = [m for m in self.chat.messages.values() if m.revision > self.seen]
        fresh.sort(key=lambda message: message.revision)
        pieces = [f"id: {m.revision}\ndata: {json.dumps(shown(m))}\n\n" for m in fresh]
        if self.chat.typing != self.typing:
            self.typing = self.chat.typing
            seconds = max(self.typing - self.state.clock(), 0)
            pieces.append(f"event: typing\ndata: {seconds}\n\n")
        if fresh:
            self.seen = fresh[-1].revision
        return "".join(pieces) if pieces or self.state.closed else None


def shown(message: Message) -> Json:
    """A message as the page draws it."""
    if message.deleted:
        return {"id": message.id, "deleted": True}
    return {
        **message.as_json(),
        "id": message.id,
        "mine": not message.from_bot,
        "silent": message.silent,
        "edits": message.edits,
        "markup": message.markup,
    }
