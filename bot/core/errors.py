"""The one error tree of the house. Each error carries what its catcher needs.

RasidError              key, details: what a phrasebook needs to say it to a subscriber
├─ ConfigError          where (file, line, key), expected     → operator, at start
├─ TopicError           where (file, key)                     → operator, at start and on reload
├─ QueryError           position, repair                      → shown to the subscriber
├─ NotAFeed             what came instead                     → FetchFailed("soft")
├─ SendError            retry_after, everyone                 → core.delivery.after_failure()
│  ├─ RecipientGone     reason                                → the subscriber is set aside
│  ├─ RecipientMoved    address                               → the address is replaced, sent again
│  ├─ MessageRefused    the text cannot be sent as it is      → once more as plain text, then dead
│  └─ Mistake           what went wrong in us, and where      → a few tries more, then dead
└─ StoreError
   └─ SchemaTooNew      found, known                          → operator, at start
"""

from datetime import timedelta
from typing import TypeVar

T = TypeVar("T")


class RasidError(Exception):
    """Anything that this program reports on purpose.

    `key` names a phrase of the catalogues and `details` its arguments, so that the same error can be
    told in the language of whoever meets it; `str(error)` is plain English for the operator's log.
    """

    key = "error-unknown"

    def __init__(self, message: str, **details: str | int) -> None:
        super().__init__(message)
        self.details = details


class ConfigError(RasidError):
    """A setting is unknown, of the wrong type, or names something that is not there."""

    key = "error-config"


class TopicError(RasidError):
    """A topic file cannot be read as a topic."""

    key = "error-topic"


class QueryError(RasidError):
    """A query cannot be read.

    `position` counts characters from 1, as people do; `repair` is a query that would be read, or None.
    """

    def __init__(
        self, key: str, message: str, position: int, repair: str | None = None, **details: str | int
    ) -> None:
        super().__init__(message, position=position, repair=repair or "", **details)
        self.key = key
        self.position = position
        self.repair = repair


class NotAFeed(RasidError):
    """The bytes are no feed of a kind that we read; `looks_like` says what they are instead.

    `children` are the addresses that an index of sitemaps lists.
    """

    key = "error-not-a-feed"

    def __init__(self, message: str, looks_like: str, children: tuple[str, ...] = ()) -> None:
        super().__init__(message, looks_like=looks_like)
        self.looks_like = looks_like
        self.children = children

    def __reduce__(self) -> tuple[type["NotAFeed"], tuple[str, str, tuple[str, ...]]]:
        return type(self), (str(self), self.looks_like, self.children)


class SendError(RasidError):
    """A channel could not deliver just now.

    `retry_after` is how long the channel asked us to wait, or None; `everyone` is True when the wait
    may concern all recipients of this channel and not this one alone.
    """

    key = "error-send"

    def __init__(
        self, message: str, retry_after: timedelta | None = None, *, everyone: bool = False
    ) -> None:
        super().__init__(message)
        self.retry_after = retry_after
        self.everyone = everyone


class RecipientGone(SendError):
    """The recipient cannot be reached any more: it blocked the bot, was deleted, or threw it out."""

    key = "error-recipient-gone"

    def __init__(self, message: str, reason: str) -> None:
        super().__init__(message)
        self.reason = reason


class RecipientMoved(SendError):
    """The recipient has another chat id now (a group became a supergroup)."""

    key = "error-recipient-moved"

    def __init__(self, message: str, chat: str) -> None:
        super().__init__(message)
        self.chat = chat


class MessageRefused(SendError):
    """The channel refuses this message as it is, and would refuse it again."""

    key = "error-message-refused"


class Mistake(SendError):
    """Something in this program went wrong over one message, and may go wrong again.

    It says of what kind and where, and nothing of what was worked on: that may be a secret, and whoever
    meets it reads it in the history.
    """

    @classmethod
    def behind(cls, error: Exception) -> "Mistake":
        """What is told of an exception that nobody has expected."""
        trace, place = error.__traceback__, "?"
        while trace is not None:
            path = trace.tb_frame.f_code.co_filename.replace("\\", "/").split("/")
            place = "/".join(path[-2:]) + f":{trace.tb_lineno}"
            trace = trace.tb_next
        return cls(f"{type(error).__name__} at {place}")


class StoreError(RasidError):
    """The store cannot do what was asked."""

    key = "error-store"


class SchemaTooNew(StoreError):
    """The database was written by a newer version of the program."""

    key = "error-schema-too-new"


def required(row: T | None, what: str) -> T:
    """The row that another one refers to; that it is not there would be a mistake of ours."""
    if row is None:
        raise LookupError(f"{what} is referred to and not there")
    return row
