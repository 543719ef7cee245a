"""The body of an answer, within bounds: publishers send gigabytes by mistake, and bombs on purpose.

Unpacking is our own and not the HTTP client's, so that the limit counts what comes out.
"""

import asyncio
import sys
import zlib
from collections.abc import Callable

import brotli
from aiohttp import ClientResponse

from bot.core.feed import FetchFailed

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

CODINGS = "gzip, deflate, br, zstd"
"""What we tell servers that we unpack."""

_AT_ONCE = 32_768
"""Bytes unpacked on the event loop: most feeds; a bomb of this size takes 10 ms to reach the limit."""
_GZIP = b"\x1f\x8b"
_ZSTD = b"\x28\xb5\x2f\xfd"
_AUTOMATIC = 47
"""zlib's window bits for "gzip or zlib, see for yourself"."""


async def read_body(response: ClientResponse, most: int) -> bytes | FetchFailed:
    """Read and unpack a body of at most `most` bytes; stops reading as soon as there are more."""
    coding = response.headers.get("Content-Encoding", "").strip().lower()
    unpack = _UNPACKED.get(coding)
    if unpack is None:
        return FetchFailed("soft", "undecodable", f"content encoding {coding}")
    packed = bytearray()
    async for chunk in response.content.iter_any():
        packed += chunk
        if len(packed) > most:
            return too_large(most)
    if coding in ("", "identity") and not packed.startswith(_GZIP):
        return bytes(packed)
    if len(packed) < _AT_ONCE:
        return unpack(bytes(packed), most)
    return await asyncio.to_thread(unpack, bytes(packed), most)


def too_large(most: int) -> FetchFailed:
    """Say that a body passes the limit."""
    return FetchFailed("soft", "too-large", f"more than {most} bytes")


def unpacked(packed: bytes, most: int) -> bytes | FetchFailed:
    """Unpack gzip, zlib or raw deflate; bytes that are none of them were never packed, whatever was said."""
    for window in (_AUTOMATIC, -zlib.MAX_WBITS):
        try:
            return _inflated(packed, window, most)
        except zlib.error as error:
            if packed.startswith(_GZIP):
                return FetchFailed("temporary", "cut-short", str(error))
    return packed


def _inflated(packed: bytes, window: int, most: int) -> bytes | FetchFailed:
    body = b""
    while packed:
        member = zlib.decompressobj(window)
        body += member.decompress(packed, most + 1 - len(body))
        if len(body) > most:
            return too_large(most)
        if not member.eof:
            return FetchFailed("temporary", "cut-short", "the packed body ends early")
        # Several gzip members may follow each other (RFC 1952 2.2); anything else there is padding.
        packed = member.unused_data if member.unused_data.startswith(_GZIP) else b""
    return body


def _unbrotlied(packed: bytes, most: int) -> bytes | FetchFailed:
    stream = brotli.Decompressor()
    body = bytearray()
    try:
        while not stream.is_finished():
            more = stream.process(b"" if body else packed, output_buffer_limit=most + 1 - len(body))
            body += more
            if len(body) > most:
                return too_large(most)
            if not more and stream.can_accept_more_data():
                return FetchFailed("temporary", "cut-short", "the packed body ends early")
    except brotli.error:
        return packed  # never packed, as far as one can tell: brotli has no mark of its own
    return bytes(body)


# Windows of 8 MB: what a server may ask of a browser (RFC 9659).
_WINDOW: dict[int, int] = {zstd.DecompressionParameter.window_log_max: 23}


def _unzstd(packed: bytes, most: int) -> bytes | FetchFailed:
    body = bytearray()
    rest = packed
    try:
        while rest.startswith(_ZSTD):
            frame = zstd.ZstdDecompressor(options=_WINDOW)
            body += frame.decompress(rest, most + 1 - len(body))
            while not frame.eof and not frame.needs_input and len(body) <= most:
                body += frame.decompress(b"", most + 1 - len(body))
            if len(body) > most:
                return too_large(most)
            if not frame.eof:
                return FetchFailed("temporary", "cut-short", "the packed body ends early")
            rest = frame.unused_data
    except zstd.ZstdError as error:
        return FetchFailed("soft", "undecodable", str(error))
    return packed if rest is packed else bytes(body)


_UNPACKED: dict[str, Callable[[bytes, int], bytes | FetchFailed]] = {
    "": unpacked,
    "identity": unpacked,
    "gzip": unpacked,
    "x-gzip": unpacked,
    "deflate": unpacked,
    "br": _unbrotlied,
    "zstd": _unzstd,
}
