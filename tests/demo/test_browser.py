"""The chat page's own server: only loopback, only itself, every change over one stream."""

import asyncio
import json
from typing import Any

import pytest
from aiohttp import ClientResponse, ClientSession
from telegram import Bot

from bot.demo import browser
from bot.demo.person import Person
from bot.demo.telegram import TelegramStandIn


async def post(
    web: ClientSession, url: str, path: str, body: dict[str, Any], **headers: str
) -> Any:
    async with web.post(url + path, json=body, headers={"Origin": url, **headers}) as answer:
        return await answer.json() if answer.status == 200 else answer.status


async def next_event(stream: ClientResponse) -> dict[str, str]:
    """The next event with data; comments and `retry` are passed over."""
    async with asyncio.timeout(5):
        while True:
            block = (await stream.content.readuntil(b"\n\n")).decode().strip()
            event = dict(line.split(": ", 1) for line in block.split("\n") if line[:1] != ":")
            if "data" in event:
                return event


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", ""])
async def test_another_host_name_is_refused(stand_in: TelegramStandIn, host: str) -> None:
    async with ClientSession() as web:
        for path in ("/", f"/bot{stand_in.token}/getMe"):
            async with web.get(stand_in.api_url + path, headers={"Host": host}) as answer:
                assert answer.status == 403


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "own", "Content-Type": "text/plain"},
    ],
)
async def test_another_site_cannot_post(stand_in: TelegramStandIn, headers: dict[str, str]) -> None:
    if headers.get("Origin") == "own":
        headers = {**headers, "Origin": stand_in.api_url}
    headers = {"Content-Type": "application/json", **headers}
    async with (
        ClientSession() as web,
        web.post(f"{stand_in.api_url}/chat/open", data="{}", headers=headers) as answer,
    ):
        assert answer.status == 403
    assert len(stand_in.state.users) == 1


async def test_another_site_cannot_call_the_api(stand_in: TelegramStandIn) -> None:
    url = f"{stand_in.api_url}/bot{stand_in.token}/getMe"
    async with (
        ClientSession() as web,
        web.get(url, headers={"Origin": "https://evil.example"}) as answer,
    ):
        assert answer.status == 403


async def test_the_page_allows_nothing_from_elsewhere(stand_in: TelegramStandIn) -> None:
    async with ClientSession() as web:
        for address in browser.FILES:
            async with web.get(stand_in.api_url + address) as answer:
                assert answer.status == 200
                assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
                text = await answer.text()
                assert "http://" not in text.replace("http://www.w3.org/2000/svg", "")
                assert "innerHTML" not in text
        async with web.get(f"{stand_in.api_url}/chat.py") as answer:
            assert answer.status == 404


async def test_a_visit(stand_in: TelegramStandIn, api: Bot) -> None:
    url = stand_in.api_url
    async with ClientSession() as web:
        person = (await post(web, url, "/chat/open", {"language": "ar"}))["person"]
        chat = f"/chat/{person}"
        async with web.get(url + chat) as answer:
            about = await answer.json()
        assert (about["name"], about["language"], about["commands"]) == ("Rasid", "ar", [])
        async with web.get(f"{url}{chat}/events") as stream:
            assert await post(web, url, f"{chat}/say", {"text": "hi"}) == {"message": 1}
            assert json.loads((await next_event(stream))["data"])["mine"]
            await api.send_chat_action(person, "typing")
            assert (await next_event(stream))["event"] == "typing"
            sent = await api.send_message(person, "secret", disable_notification=True)
            shown = json.loads((await next_event(stream))["data"])
            assert (shown["text"], shown["silent"], shown["edits"]) == ("secret", True, 0)
            assert (await next_event(stream))["event"] == "typing"
            await api.edit_message_text("changed", person, sent.message_id)
            event = await next_event(stream)
            await api.delete_message(person, sent.message_id)
            gone = json.loads((await next_event(stream))["data"])
        assert json.loads(event["data"])["edits"] == 1
        assert gone == {"id": sent.message_id, "deleted": True}
        async with web.get(
            f"{url}{chat}/events", headers={"Last-Event-ID": event["id"]}
        ) as resumed:
            assert json.loads((await next_event(resumed))["data"]) == gone


async def test_pressing_from_the_page(stand_in: TelegramStandIn, api: Bot, leyla: Person) -> None:
    url, chat = stand_in.api_url, f"/chat/{leyla.id}"
    await api.send_message(leyla.id, "x")
    body = {"message": leyla.last.id, "data": "go"}
    async with ClientSession() as web:
        pressing = asyncio.create_task(post(web, url, f"{chat}/press", body))
        await stand_in.state.until(lambda: stand_in.state.callbacks or None, 5)
        query = (await api.get_updates())[-1].callback_query
        assert query is not None
        await query.answer("Done", show_alert=True)
        assert await pressing == {"text": "Done", "alert": True, "late": False}
        assert await post(web, url, f"{chat}/press", {**body, "message": 77}) == 404


async def test_a_bot_that_never_answers(
    stand_in: TelegramStandIn, leyla: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browser, "PRESS_PATIENCE", 0.01)
    monkeypatch.setattr(browser, "HEARTBEAT", 0.01)
    body = {"message": leyla.messages[0].id, "data": "go"}
    async with ClientSession() as web:
        answer = await post(web, stand_in.api_url, f"/chat/{leyla.id}/press", body)
        assert answer["late"]
        async with web.get(f"{stand_in.api_url}/chat/{leyla.id}/events") as stream:
            await next_event(stream)
            async with asyncio.timeout(5):
                assert await stream.content.readuntil(b"\n\n") == b": still here\n\n"


async def test_blocking_from_the_page(stand_in: TelegramStandIn, leyla: Person) -> None:
    async with ClientSession() as web:
        for blocked in (True, False):
            answer = await post(web, stand_in.api_url, f"/chat/{leyla.id}/block", {})
            assert answer == {"blocked": blocked}
    assert stand_in.page_url(leyla) == f"{stand_in.api_url}/#{leyla.id}"


async def test_downloads_are_never_shown_as_pages(
    stand_in: TelegramStandIn, api: Bot, leyla: Person
) -> None:
    page = await api.send_document(leyla.id, b"<script>1</script>", filename="مرحبا.html")
    photo = await api.send_photo(leyla.id, b"\x89PNG\r\n\x1a\n", filename="a.png")
    assert page.document is not None
    files = f"{stand_in.api_url}/chat/{leyla.id}/files"
    async with ClientSession() as web:
        async with web.get(f"{files}/{page.document.file_id}") as answer:
            assert await answer.read() == b"<script>1</script>"
            assert answer.content_type == "application/octet-stream"
            assert answer.headers["Content-Disposition"].startswith(
                "attachment; filename*=UTF-8''%D9"
            )
        async with web.get(f"{files}/{photo.photo[0].file_id}") as answer:
            assert answer.content_type == "image/png"
        for missing in (
            f"{files}/none",
            f"{stand_in.api_url}/chat/1",
            f"{stand_in.api_url}/chat/x",
        ):
            async with web.get(missing) as answer:
                assert answer.status == 404


async def test_only_so_many_visitors(
    stand_in: TelegramStandIn, leyla: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browser, "VISITORS_KEPT", 1)
    async with ClientSession() as web:
        first = await post(web, stand_in.api_url, "/chat/open", {"language": "en"})
        second = await post(web, stand_in.api_url, "/chat/open", {"language": "en"})
        for person, status in ((first["person"], 404), (second["person"], 200), (leyla.id, 200)):
            async with web.get(f"{stand_in.api_url}/chat/{person}") as answer:
                assert answer.status == status
