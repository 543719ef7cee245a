"""What has been received from people and is kept until it is handled."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Received:
    """One update of a chat network, as it came."""

    id: int
    """Of the network; unique."""
    body: str
    """JSON; emptied once it is handled."""
