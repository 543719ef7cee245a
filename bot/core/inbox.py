"""What has been received from people and is kept until it is handled."""

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Received:
    """One update of a chat network, as it came."""

    id: int
    """Of the network; unique."""
    body: str
    """JSON; only its mark is kept once it is handled."""

    @property
    def mark(self) -> str:
        """What tells it from another one with its id: another bot's, or one after a week without any."""
        return hashlib.sha256(self.body.encode(errors="surrogatepass")).hexdigest()
