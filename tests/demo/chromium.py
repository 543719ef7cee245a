"""A small driver for headless Chromium: the DevTools protocol over aiohttp's websocket client.

The page is the only part of the demo that Python cannot look into, and a browser library would be
the largest dependency of the project. Waiting happens inside the page, never by sleeping here.
"""

import asyncio
import base64
import contextlib
import json
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--remote-debugging-port=0",
)


def found() -> str | None:
    """The path of a Chromium on this machine."""
    return next(filter(None, map(shutil.which, NAMES)), None)


class Chromium:
    """One page of a running browser."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._last = 0

    async def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """One DevTools command and its result; events in between are passed over."""
        self._last += 1
        await self._socket.send_json({"id": self._last, "method": method, "params": parameters})
        while True:
            answer = json.loads((await self._socket.receive(timeout=30)).data)
            if answer.get("id") == self._last:
                assert "error" not in answer, answer
                result: dict[str, Any] = answer["result"]
                return result

    async def open(
        self, url: str, width: int = 1000, height: int = 760, *, dark: bool = False
    ) -> None:
        """Show a page in a window of this size."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        await self.call("Emulation.setDeviceMetricsOverride", **size)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        await self.call("Emulation.setEmulatedMedia", features=[scheme])
        await self.call("Page.navigate", url="about:blank")
        await self.call("Page.navigate", url=url)

    async def run(self, expression: str) -> Any:
        """The value of a JavaScript expression (awaited if it is a promise)."""
        answer = await self.call(
            "Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True
        )
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    async def until(self, expression: str, seconds: float = 10) -> Any:
        """Wait in the page until the expression is true; its value."""
        return await self.run(
            f"""new Promise((found, failed) => {{
                const look = () => {{
                    let value;
                    try {{ value = {expression}; }} catch (error) {{ value = null; }}
                    if (value) found(value); else requestAnimationFrame(look);
                }};
                setTimeout(() => failed(new Error({json.dumps(expression)})), {seconds * 1000});
                look();
            }})"""
        )

    async def type(self, text: str) -> None:
        """Type into the focused element and press Enter."""
        await self.call("Input.insertText", text=text)
        enter = {"key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13, "text": "\r"}
        await self.call("Input.dispatchKeyEvent", type="keyDown", **enter)
        await self.call("Input.dispatchKeyEvent", type="keyUp", **enter)

    async def click(self, expression: str) -> None:
        """Click with the mouse on the middle of the element that an expression gives."""
        spot = await self.run(
            f"""(() => {{ const element = {expression};
                element.scrollIntoView({{block: "nearest"}});
                const box = element.getBoundingClientRect();
                return {{x: box.x + box.width / 2, y: box.y + box.height / 2}}; }})()"""
        )
        for kind in ("mousePressed", "mouseReleased"):
            await self.call(
                "Input.dispatchMouseEvent", type=kind, button="left", clickCount=1, **spot
            )

    async def screenshot(self, path: Path) -> None:
        """Write what the page looks like as PNG."""
        # Settled, not fulfilled: a key that is drawn anew in the meantime aborts its own animation.
        await self.run(
            """Promise.allSettled(document.getAnimations()
                .filter((one) => one.effect.getTiming().iterations !== Infinity)
                .map((one) => one.finished)).then(() => true)"""
        )
        image = await self.call("Page.captureScreenshot", format="png")
        await asyncio.to_thread(path.write_bytes, base64.b64decode(image["data"]))


@contextlib.asynccontextmanager
async def chromium(binary: str, folder: Path) -> AsyncIterator[Chromium]:
    """Start a browser with an empty profile in `folder`, give its page, and end it."""
    process = await asyncio.create_subprocess_exec(
        binary,
        *FLAGS,
        f"--user-data-dir={folder}",
        "about:blank",
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stderr is not None
    try:
        async with asyncio.timeout(30):
            while b"DevTools listening on " not in (line := await process.stderr.readline()):
                assert line, "the browser ended before it listened"
        port = line.split(b"127.0.0.1:")[1].split(b"/")[0].decode()
        draining = asyncio.create_task(process.stderr.read())
        async with aiohttp.ClientSession() as session:
            async with session.get(f"http://127.0.0.1:{port}/json/list") as answer:
                targets = await answer.json()
            page = next(target for target in targets if target["type"] == "page")
            async with session.ws_connect(
                page["webSocketDebuggerUrl"], max_msg_size=2**26
            ) as socket:
                yield Chromium(socket)
        draining.cancel()
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()
