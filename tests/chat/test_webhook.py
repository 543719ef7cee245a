"""Updates by webhook: only from who knows the secret, confirmed only once they are kept."""

import io
import json
from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.chat.telegram.webhook import HEADER, LARGEST_UPDATE, Webhook
from bot.core.errors import ConfigError
from tests.chat.person import Actor
from tests.chat.test_carrier import FullStore
from tests.chat.world import World

SECRET = "s3cret_-"


class Site:
    """A bot that is called, and whoever calls it."""

    def __init__(self, world: World, address: str, session: aiohttp.ClientSession) -> None:
        self.world, self.address, self._session = world, address, session
        self.leyla = Actor(world, 7, "Leyla")

    async def call(self, body: bytes | io.BytesIO, secret: str | None = SECRET) -> int:
        headers = {} if secret is None else {HEADER: secret}
        async with self._session.post(self.address, data=body, headers=headers) as answer:
            status = answer.status
        await self.world.carrier.finish()
        return status

    def update(self, number: int = 1) -> bytes:
        return json.dumps({"update_id": number, "message": self.leyla.message("/help")}).encode()

    def said(self) -> int:
        return sum(name == "sendMessage" for name, _ in self.world.wire.calls)


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with World(store=FullStore()) as world, aiohttp.ClientSession() as session:
        bot, take = world.application.bot, world.carrier.take
        webhook = Webhook(bot, take, SECRET, world.meter)
        address = await webhook.start("127.0.0.1:0", "https://news.example/")
        yield Site(world, address, session)
        await webhook.close()


async def test_telegram_is_told_where_and_with_which_secret(site: Site) -> None:
    name, given = site.world.wire.calls[-1]
    assert name == "setWebhook"
    assert given["url"] == "https://news.example/telegram"
    assert given["secret_token"] == SECRET


async def test_an_update_is_handled_once_however_often_it_is_offered(site: Site) -> None:
    body = site.update()
    assert [await site.call(body) for _ in range(3)] == [200, 200, 200]
    assert site.said() == 1


@pytest.mark.parametrize("secret", [None, "", "s3cret", "s3cret_-x", "ß", "\udcff"])
async def test_a_stranger_is_sent_away(site: Site, secret: str | None) -> None:
    assert await site.call(site.update(), secret) == 403
    assert site.said() == 0
    assert "telegram.stranger" in site.world.meter.names()


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b'{"update_id": {}}', b"\xff"])
async def test_what_cannot_be_read_is_refused(site: Site, body: bytes) -> None:
    assert await site.call(body) == 400
    assert site.said() == 0


async def test_a_huge_body_is_refused(site: Site) -> None:
    assert await site.call(io.BytesIO(b" " * (LARGEST_UPDATE + 1))) == 413


async def test_what_cannot_be_kept_is_offered_again(site: Site) -> None:
    store = site.world.store
    assert isinstance(store, FullStore)
    store.full = True
    assert await site.call(site.update()) == 503
    store.full = False
    assert await site.call(site.update()) == 200


async def test_an_address_that_is_none_is_told(site: Site) -> None:
    webhook = Webhook(site.world.application.bot, site.world.carrier.take, SECRET, site.world.meter)
    with pytest.raises(ConfigError, match="webhook_listen"):
        await webhook.start("nowhere", "https://news.example")
    webhook = Webhook(site.world.application.bot, site.world.carrier.take, "", site.world.meter)
    with pytest.raises(ConfigError, match="webhook_secret"):
        await webhook.start("127.0.0.1:0", "https://news.example")
