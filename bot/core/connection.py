"""Whether our own connection is away: then no feed is to blame for what could not be fetched."""

from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from bot.core.feed import FetchFailed, FetchOutcome

NETWORK_CODES = frozenset({"dns", "connection", "timeout"})
HOSTS_TO_BELIEVE = 3
"""So many different hosts in a row without any answer are not all down at once."""


@dataclass(frozen=True, slots=True)
class Connection:
    """The hosts that could not be reached since any server last answered."""

    silent: frozenset[str] = frozenset()

    def after(self, url: str, outcome: FetchOutcome) -> "Connection":
        """What is known once `url` was fetched with this outcome."""
        if isinstance(outcome, FetchFailed) and outcome.severity == "ours":
            return self  # nobody was asked
        if isinstance(outcome, FetchFailed) and outcome.code in NETWORK_CODES:
            return Connection(self.silent | {urlsplit(url).netloc})
        return Connection()

    def judged(self, outcome: FetchOutcome) -> FetchOutcome:
        """The outcome, a failure to connect laid to us where nobody can be reached."""
        away = len(self.silent) >= HOSTS_TO_BELIEVE
        if away and isinstance(outcome, FetchFailed) and outcome.code in NETWORK_CODES:
            return replace(outcome, severity="ours")
        return outcome
