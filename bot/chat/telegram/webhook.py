"""Updates by webhook, for a bot behind a proxy that speaks TLS: Telegram calls, and we answer once kept.

Whoever does not know the secret is sent away before a byte of the body is read. The path carries nothing
secret, so that the proxy's log does not.
"""

import hmac
import json
from collections.abc import Awaitable, Callable, Sequence

from aiohttp import web
from telegram import Bot, Update

from bot.chat.telegram.carrier import UPDATES
from bot.core.errors import ConfigError, StoreError
from bot.listening import listening
from bot.ports import Meter

PATH = "/telegram"
LARGEST_UPDATE = 1024 * 1024
"""Bytes; real updates are far below."""
HEADER = "X-Telegram-Bot-Api-Secret-Token"

Take = Callable[[Sequence[Update]], Awaitable[None]]


class Webhook:
    """Listens until it is closed."""

    def __init__(self, bot: Bot, take: Take, secret: str, meter: Meter) -> None:
        self._bot, self._take, self._secret, self._meter = bot, take, secret, meter
        self._runner: web.AppRunner | None = None

    async def start(self, listen: str, public: str) -> str:
        """Listen on `host:port` and tell Telegram the `public` address; the answer is where we listen.

        Raises `ConfigError` without a secret and where that cannot be.
        """
        if not self._secret:
            raise ConfigError("[telegram] webhook_secret: set one, of letters, digits, _ and -")
        app = web.Application(client_max_size=LARGEST_UPDATE)
        app.router.add_post(PATH, self._receive)
        self._runner, address = await listening(app, listen, "[telegram] webhook_listen")
        await self._bot.set_webhook(
            public.rstrip("/") + PATH, secret_token=self._secret, allowed_updates=UPDATES
        )
        return f"{address}{PATH}"

    async def close(self) -> None:
        """No longer listen. Telegram keeps the address, and what it cannot deliver, for a day."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def _receive(self, request: web.Request) -> web.Response:
        told = request.headers.get(HEADER, "")
        if not hmac.compare_digest(told.encode("utf-8", "surrogateescape"), self._secret.encode()):
            self._meter.event("telegram.stranger")
            return web.Response(status=403)
        try:
            update = Update.de_json(json.loads(await request.read()), self._bot)
            if not isinstance(update.update_id, int):
                raise TypeError("an update without a number")
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            self._meter.event("telegram.unreadable", error=repr(error))
            return web.Response(status=400)
        try:
            await self._take([update])
        except StoreError as error:
            self._meter.event("telegram.unreachable", error=type(error).__name__, detail=str(error))
            return web.Response(status=503)  # it is offered again
        return web.Response()
