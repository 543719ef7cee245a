"""The program again and again, forked from a process that has its imports and catalogues: two seconds less.

`python -m benchmarks.forks` answers on its standard output to lines on its standard input: `start CONFIG`
with the id of a child that runs `rasid run`, `wait ID` with how that child has ended.
"""

import asyncio
import os
import sys

from telegram.ext import ApplicationBuilder

from bot.cli import cli
from bot.locale import Catalogues


class Forks:
    """Starts children and waits for them."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    @classmethod
    async def open(cls, environment: dict[str, str]) -> "Forks":
        pipe = asyncio.subprocess.PIPE
        command = (sys.executable, "-m", "benchmarks.forks")
        return cls(
            await asyncio.create_subprocess_exec(*command, stdin=pipe, stdout=pipe, env=environment)
        )

    async def start(self, config: str) -> int:
        return await self._ask(f"start {config}")

    async def wait(self, child: int) -> int:
        """The exit code, negative for a signal."""
        return await self._ask(f"wait {child}")

    async def close(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        await self._process.wait()

    async def _ask(self, line: str) -> int:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{line}\n".encode())
        return int(await self._process.stdout.readline())


def main() -> None:
    catalogues = Catalogues.load()
    Catalogues.load = lambda: catalogues  # type: ignore[method-assign]
    ApplicationBuilder().token("1:imports").build()  # imports what is imported late
    # readline: a file that is iterated over reads ahead, and a child would inherit what it has read.
    while line := sys.stdin.readline():
        word, _, rest = line.strip().partition(" ")
        if word == "start":
            child = os.fork()
            if not child:
                os.dup2(os.open(os.devnull, os.O_RDWR), 0)
                os.dup2(2, 1)
                cli(["run", "--config", rest], prog_name="rasid")
            print(child, flush=True)
        else:
            print(os.waitstatus_to_exitcode(os.waitpid(int(rest), 0)[1]), flush=True)


if __name__ == "__main__":
    main()
