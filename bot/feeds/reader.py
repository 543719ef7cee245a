"""The inside of a reader process: takes work on documents from standard input, gives what came of it.

A parser that meets a hostile document may run for minutes or take all memory, and nothing can stop it in
a thread. In a process of its own it can be killed (`bot.feeds.readers`), and its memory has a limit.
"""

import os
import pickle
import resource
import signal
import struct
import sys
from typing import BinaryIO

from bot.core.errors import NotAFeed
from bot.feeds import kinds  # noqa: F401  # loaded before the first document waits for it

LENGTH = struct.Struct(">Q")
"""Each message is its length and a pickle, of a function with its arguments and of its answer; both ends
are this program."""

MEMORY = 1 << 30
"""Bytes of address space a reader may have; a 5 MiB feed needs about 150 MiB."""


def serve(jobs: BinaryIO, answers: BinaryIO) -> None:
    """Answer documents until there are no more."""
    while len(head := jobs.read(LENGTH.size)) == LENGTH.size:
        work, arguments = pickle.loads(jobs.read(*LENGTH.unpack(head)))
        try:
            answer: object = work(*arguments)
        except NotAFeed as error:
            answer = error
        _tell(answers, answer)


def _tell(answers: BinaryIO, answer: object) -> None:
    packed = pickle.dumps(answer)
    answers.write(LENGTH.pack(len(packed)) + packed)
    answers.flush()


def main() -> None:
    """Run as a reader process; its first answer, before any question, says that it is ready."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the program; it closes our input
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    try:
        _tell(sys.stdout.buffer, "ready")
        serve(sys.stdin.buffer, sys.stdout.buffer)
    except BrokenPipeError:
        os._exit(0)  # the program was killed; nobody reads the answer, nor what Python would flush


if __name__ == "__main__":
    main()
