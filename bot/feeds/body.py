"""The body of an answer, within bounds: publishers send gigabytes by mistake, and bombs on purpose.

Unpacking is our own and not the HTTP client's, so that the limit counts what comes out.
"""

import asyncio
import zlib

from aiohttp import ClientResponse

from bot.core.feed import FetchFailed

_GZIP = b"\x1f\x8b"
_AUTOMATIC = 47
"""zlib's window bits for "gzip or zlib, see for yourself"."""


async def read_body(response: ClientResponse, most: int) -> bytes | FetchFailed:
    """Read and unpack a body of at most `most` bytes; stops reading as soon as there are more."""
    coding = response.headers.get("Content-Encoding", "").strip().lower()
    if coding not in ("", "identity", "gzip", "x-gzip", "deflate"):
        return FetchFailed("soft", "undecodable", f"content encoding {coding}")
    packed = bytearray()
    async for chunk in response.content.iter_any():
        packed += chunk
        if len(packed) > most:
            return too_large(most)
    if coding in ("", "identity") and not packed.startswith(_GZIP):
        return bytes(packed)
    return await asyncio.to_thread(unpacked, bytes(packed), most)


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
