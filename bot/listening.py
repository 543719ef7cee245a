"""Listening for HTTP at an address of the config: what the web face and the webhook share."""

from aiohttp import web

from bot.core.errors import ConfigError


async def listening(app: web.Application, listen: str, setting: str) -> tuple[web.AppRunner, str]:
    """Serve at `host:port`; the answer is what stops it, and the address, whose port is never 0.

    Raises `ConfigError`, which names the setting, where that cannot be.
    """
    host, _, port = listen.rpartition(":")
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, host.strip("[]"), int(port)).start()
    except (OSError, ValueError, OverflowError) as error:
        await runner.cleanup()
        raise ConfigError(
            f"{setting}: cannot listen on {listen!r}: {error}. Expected host:port, such as "
            "127.0.0.1:8080, and a port that is free."
        ) from error
    return runner, f"http://{host}:{runner.addresses[0][1]}"
