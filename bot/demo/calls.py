"""One call of the Bot API: its parameters, its refusal, and the faults a test can plan for it.

The real server takes parameters in the query, as a form, as multipart or as JSON, and nested
objects as JSON text. All methods read them through `Parameters`, so none of them cares how they
came.
"""

import json
from dataclasses import dataclass, field
from typing import Any, Self

from aiohttp import web

from bot.demo.markup import Json


class Refusal(Exception):
    """An error answer of the Bot API."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def as_json(self) -> Json:
        """The body of the answer."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        return {**body, "parameters": self.parameters} if self.parameters else body


def bad_request(reason: str) -> Refusal:
    """`400 Bad Request: reason`."""
    return Refusal(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> Refusal:
    """`403 Forbidden: reason`."""
    return Refusal(403, f"Forbidden: {reason}")


@dataclass(frozen=True)
class Fault:
    """Something that goes wrong with one call; build it by one of the class methods."""

    status: int
    description: str = ""
    retry_after: int = 0
    after_the_work: bool = False

    @classmethod
    def flood(cls, retry_after: int) -> Self:
        """429: the bot must wait `retry_after` seconds."""
        return cls(429, f"Too Many Requests: retry after {retry_after}", retry_after)

    @classmethod
    def gateway(cls) -> Self:
        """502 with an HTML page, as the front server of Telegram gives it."""
        return cls(502)

    @classmethod
    def refused(cls, code: int, description: str) -> Self:
        """Any error answer: `Fault.refused(403, "Forbidden: bot was blocked by the user")`."""
        return cls(code, description)

    @classmethod
    def dropped(cls, *, after_the_work: bool = False) -> Self:
        """The connection ends without an answer, before the call is carried out or after it."""
        return cls(0, after_the_work=after_the_work)

    def response(self, request: web.Request) -> web.Response:
        """What goes over the wire instead of the real answer."""
        if self.status == 0:
            if request.transport is not None:
                request.transport.abort()
            return web.Response()
        if not self.description:
            page = f"<html><body><h1>{self.status} Bad Gateway</h1></body></html>"
            return web.Response(status=self.status, text=page, content_type="text/html")
        extra = {"retry_after": self.retry_after} if self.retry_after else {}
        refusal = Refusal(self.status, self.description, **extra)
        return web.json_response(refusal.as_json(), status=self.status)


@dataclass(frozen=True)
class Upload:
    """A file part of a multipart request."""

    name: str
    kind: str
    content: bytes


@dataclass(frozen=True)
class Parameters:
    """The parameters of one call, read by type; a wrong one is a 400."""

    values: Json
    files: dict[str, Upload] = field(default_factory=dict)

    @classmethod
    async def read(cls, request: web.Request) -> Self:
        """Collect the parameters of a request, whatever form they have."""
        values: Json = dict(request.query)
        files: dict[str, Upload] = {}
        if request.content_type == "application/json":
            try:
                body = await request.json()
            except ValueError as error:
                raise bad_request("can't parse JSON in the request body") from error
            return cls(values | (body if isinstance(body, dict) else {}))
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                files[name] = Upload(value.filename, value.content_type, value.file.read())
            else:
                values[name] = value
        return cls(values, files)

    def text(self, name: str) -> str:
        """A string; empty where it is missing."""
        value = self.values.get(name)
        return "" if value is None else str(value)

    def number(self, name: str, default: int = 0) -> int:
        """An integer."""
        try:
            return int(self.values.get(name, default))
        except (TypeError, ValueError) as error:
            raise bad_request(f"field {name} must be an integer") from error

    def flag(self, name: str) -> bool:
        """A boolean."""
        return str(self.values.get(name, "")).lower() in {"true", "1", "yes"}

    def nested(self, name: str) -> Any:
        """An object or array, given as JSON text or as itself; None where it is missing."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except ValueError as error:
            raise bad_request(f"can't parse {name} JSON object") from error

    def upload(self, name: str) -> Upload | None:
        """A file, sent under its own name or by `attach://`."""
        return self.files.get(self.text(name).removeprefix("attach://")) or self.files.get(name)
