"""The Telegram stand-in: a small Bot API server on loopback, with people who use the bot.

The demo needs a Telegram without a token and without the network, and the tests need one that
can fail on demand. It speaks to the real python-telegram-bot over real HTTP, so that what works
here works there.

    async with TelegramStandIn(token="123456:demo") as telegram:
        ...start the bot with base_url=f"{telegram.api_url}/bot"...
        leyla = telegram.person("Leyla", language="az")
        await leyla.say("/start")
        message = await leyla.wait_for("Welcome")
        answer = await leyla.press("Save")
"""

import asyncio
import secrets
from collections import defaultdict, deque
from collections.abc import Callable, Iterable
from typing import Any, Self

from aiohttp import web

from bot.clock import WallClock
from bot.demo.browser import Page, refuse_strangers
from bot.demo.calls import Fault, Parameters, Refusal
from bot.demo.conversation import Chat, Conversations, User
from bot.demo.markup import Json
from bot.demo.methods import METHODS
from bot.demo.person import Group, Person

LONGEST_POLL = 50
"""Seconds that Telegram lets a `getUpdates` wait at most."""
CALLS_KEPT = 1000
BODY_LIMIT = 50 * 1024 * 1024
"""Bytes of the largest upload, as in the Bot API."""
_METHODS = {name.lower(): method for name, method in METHODS.items()}


class TelegramStandIn:
    """One bot, its people and its chats behind `http://127.0.0.1:port`."""

    def __init__(
        self,
        token: str = "",
        port: int = 0,
        *,
        name: str = "Rasid",
        username: str = "rasid_bot",
        clock: Callable[[], float] | None = None,
        latency: float = 0.0,
    ) -> None:
        """`latency` is in seconds, from the work of a call to its answer."""
        self.token = token or f"{secrets.randbelow(10**9) + 10**9}:{secrets.token_hex(16)}"
        bot = User(int(self.token.partition(":")[0]), name, username=username, is_bot=True)
        self.state = Conversations(bot, clock or WallClock().timestamp)
        self.calls: deque[tuple[str, Json]] = deque(maxlen=CALLS_KEPT)
        self.port = port
        self._latency = latency
        self._faults: defaultdict[str, deque[Fault]] = defaultdict(deque)
        self._page = Page(self.state)
        self.polls = 0
        self._runner: web.AppRunner | None = None

    @property
    def api_url(self) -> str:
        """The server's address, without a slash at the end; the page is at its root."""
        return f"http://127.0.0.1:{self.port}"

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=BODY_LIMIT, middlewares=[refuse_strangers])
        app.router.add_route("*", "/bot{token}/{method}", self._call)
        app.router.add_get("/file/bot{token}/files/{id}", self._download)
        self._page.add_to(app)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await site.start()
        self.port = self._runner.addresses[0][1]
        return self

    async def __aexit__(self, *error: object) -> None:
        self.state.closed = True
        self.state.ring()
        if self._runner is not None:
            await self._runner.cleanup()

    def person(self, name: str, language: str = "en", username: str = "") -> Person:
        """A new person with a private chat; the bot may write only after their first message."""
        person = Person(self.state, name, language, username)
        self._page.people[person.id] = person
        return person

    def page_url(self, person: Person) -> str:
        """Where a browser shows this person's chat."""
        return f"{self.api_url}/#{person.id}"

    def group(
        self,
        title: str,
        members: Iterable[Person] = (),
        admins: Iterable[Person] = (),
        bot: str = "member",
    ) -> Group:
        """A group with at least one person, to which the bot is added with this status."""
        return self._gather("supergroup", title, members, admins, bot)

    def channel(
        self,
        title: str,
        members: Iterable[Person] = (),
        admins: Iterable[Person] = (),
        bot: str = "administrator",
    ) -> Group:
        """A channel; what its administrators say reaches the bot as `channel_post`."""
        return self._gather("channel", title, members, admins, bot)

    def fail(self, method: str, *faults: Fault) -> None:
        """Let the next calls of a method go wrong, one fault a call."""
        self._faults[method.lower()].extend(faults)

    def _gather(
        self,
        kind: str,
        title: str,
        members: Iterable[Person],
        admins: Iterable[Person],
        bot: str,
    ) -> Group:
        rulers = list(admins) or list(members)[:1]
        chat = Chat(-1_000_000_000_000 - self.state.serial(), kind, title, started=True)
        chat.members = {person.id: "member" for person in members}
        chat.members |= {person.id: "administrator" for person in rulers}
        chat.members[rulers[0].id] = "creator"
        people = {person.id: person.user for person in (*members, *rulers)}
        group = Group(self.state, chat, people.values())
        group.set_bot(bot)
        return group

    async def _call(self, request: web.Request) -> web.Response:
        name = request.match_info["method"].lower()
        planned = self._faults[name].popleft() if self._faults[name] else None
        if planned is not None and not planned.after_the_work:
            return planned.response(request)
        try:
            if request.match_info["token"] != self.token:
                raise Refusal(401, "Unauthorized")
            body: Json = {"ok": True, "result": await self._result(name, request)}
            await asyncio.sleep(self._latency)
        except Refusal as refusal:
            return web.json_response(refusal.as_json(), status=refusal.code)
        return planned.response(request) if planned else web.json_response(body)

    async def _result(self, name: str, request: web.Request) -> Any:
        given = await Parameters.read(request)
        if name == "getupdates":
            return await self._get_updates(given)
        method = _METHODS.get(name)
        if method is None:
            raise Refusal(404, "Not Found: method not found")
        self.calls.append((name, given.values))
        return method(self.state, given)

    async def _get_updates(self, given: Parameters) -> list[Json]:
        mailbox = self.state.mailbox
        limit = min(max(given.number("limit", 100), 1), 100)
        timeout = min(max(given.number("timeout"), 0), LONGEST_POLL)
        allowed = given.nested("allowed_updates")
        if allowed is not None:
            mailbox.allowed = set(allowed)
        mailbox.confirm(given.number("offset"))
        self.polls = mine = self.polls + 1
        self.state.ring()  # an older poll still waiting ends with 409

        def ready() -> list[Json] | None:
            if self.polls != mine:
                raise Refusal(
                    409,
                    "Conflict: terminated by other getUpdates request; "
                    "make sure that only one bot instance is running",
                )
            return mailbox.head(limit) or ([] if self.state.closed or not timeout else None)

        try:
            return await self.state.until(ready, timeout or None)
        except TimeoutError:
            return []

    async def _download(self, request: web.Request) -> web.Response:
        stored = self.state.files.get(request.match_info["id"])
        if stored is None or request.match_info["token"] != self.token:
            return web.json_response(Refusal(404, "Not Found").as_json(), status=404)
        return web.Response(body=stored.content, content_type="application/octet-stream")
