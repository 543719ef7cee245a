"""The inside of reader processes: they take work on documents, and give what came of it.

A parser that meets a hostile document may run for minutes or take all memory, and nothing can stop it in
a thread. In a process of its own it can be killed (`bot.feeds.readers`), and its memory has a limit.

To start Python and load the parsers takes 0.3 s of processor time, so that is done once: by an origin, which
reads nothing and is forked for each reader (`bot.feeds.origin`).
"""

import gc
import os
import pickle
import resource
import signal
import socket
import struct
import sys
from typing import BinaryIO

from bot.core.errors import NotAFeed
from bot.feeds import kinds  # noqa: F401  # loaded before the first document waits for it

LENGTH = struct.Struct(">Q")
"""Each message is its length and a pickle, of a function with its arguments and of its answer; both ends
are this program."""

ORDER = struct.Struct(">Q")
"""What an origin is told: to fork a reader for the socket that comes along, or which one to end."""
FORK = 0

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


def _read_for(asker: socket.socket) -> None:
    """Be a reader; the first answer, before any question, says which process that is."""
    with asker.makefile("rb") as jobs, asker.makefile("wb") as answers:
        _tell(answers, os.getpid())
        serve(jobs, answers)


def breed(orders: socket.socket) -> None:
    """Fork readers and end them, until nobody is there any more to say so.

    Only here are they ended: a process that its parent has not waited for keeps its number to itself.
    """
    while True:
        order, handed, _, _ = socket.recv_fds(orders, ORDER.size, 1)
        if len(order) < ORDER.size:
            return
        (process,) = ORDER.unpack(order)
        if process != FORK:
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
            continue
        with socket.socket(fileno=handed[0]) as asker:
            if os.fork() == 0:
                orders.close()
                _live(asker)


def _live(asker: socket.socket) -> None:
    """The life of a fork, which never goes back to where its origin goes on."""
    try:
        _read_for(asker)
    except ConnectionError:
        pass  # the program was killed; nobody reads the answer
    except BaseException:
        sys.excepthook(*sys.exc_info())
    finally:
        os._exit(0)


def main() -> None:
    """Run as an origin; orders come by standard input, which is a socket."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the program; it closes our input
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    gc.collect()
    gc.freeze()  # what is shared with the forks stays shared
    with socket.socket(fileno=sys.stdin.fileno()) as orders:
        breed(orders)


if __name__ == "__main__":
    main()
