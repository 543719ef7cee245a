"""One line per event, for people or for programs, without secrets.

What libraries log through the standard library comes out in the same form. Secrets are cut out of every
value and of tracebacks, at the last step before the stream: whatever led them there, they do not pass.
"""

import logging
import re
from collections.abc import MutableMapping, Sequence
from typing import Any, TextIO

import structlog
from structlog.typing import Processor, WrappedLogger

NOISY = ("httpx", "httpcore", "apscheduler", "aiohttp.access")
"""Libraries whose INFO is noise; httpx would even log the bot's token, as part of the address."""

_TOKEN = re.compile(r"(?<!\d)\d{5,}:[A-Za-z0-9_-]{8,}")
"""What a token of a Telegram bot looks like: also one that we do not know of is kept out of logs."""


def configure(level: str, form: str, stream: TextIO, secrets: Sequence[str] = ()) -> None:
    """Set up logging for the process; `form` is `text` or `json`."""
    hide = Redaction(secrets)
    shared: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
    ]
    renderer: Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if form == "json"
        else structlog.processors.LogfmtRenderer(
            key_order=["timestamp", "level", "event"], drop_missing=True
        )
    )
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, hide, renderer],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for name in NOISY:
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level))
    # It logs a traceback for each bad answer of the server, and raises it as well: that is told by us.
    logging.getLogger("telegram").setLevel(logging.CRITICAL)
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(root.level),
    )


class Redaction:
    """Replaces secrets in everything that is logged."""

    def __init__(self, secrets: Sequence[str]) -> None:
        self._secrets = [secret for secret in secrets if secret]

    def __call__(
        self, logger: WrappedLogger, name: str, event: MutableMapping[str, Any]
    ) -> MutableMapping[str, Any]:
        """The event with every secret replaced."""
        for key, value in event.items():
            if not isinstance(value, int | float | None):
                event[key] = self.text(str(value))
        return event

    def text(self, text: str) -> str:
        """The text with every secret replaced."""
        for secret in self._secrets:
            text = text.replace(secret, "[secret]")
        return _TOKEN.sub("[token]", text)
