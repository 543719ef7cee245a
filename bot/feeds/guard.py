"""Keeps a feed's address from reaching into our own network (server-side request forgery).

What counts is the address that is really connected to: names change between a look-up and the next
(rebinding), redirects lead elsewhere, and numbers can be written in a dozen ways. So the resolver and the
socket factory both refuse, whatever the URL looked like; the URL itself is checked to say so early.
"""

import ipaddress
import re
import socket

from aiohttp import TCPConnector, ThreadedResolver
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.connector import AddrInfoType
from yarl import URL

PORTS = frozenset((80, 443, 8080, 8443))
"""Where web servers listen; anything else would make us a port scanner."""

_NUMBER = re.compile(r"(?:0[xX][0-9a-fA-F]*|[0-9]+)$")
_REFUSED_V4 = tuple(
    map(
        ipaddress.IPv4Network,
        (
            "100.64.0.0/10",  # carrier-grade NAT, and Alibaba's metadata
            "168.63.129.16/32",  # Azure's metadata stands in public space
            "192.0.0.0/24",  # protocol assignments, and Oracle's metadata
            "192.88.99.0/24",  # 6to4 relays
        ),
    )
)
_WORLD_V6 = ipaddress.IPv6Network("2000::/3")
_REFUSED_V6 = tuple(
    map(
        ipaddress.IPv6Network,
        (
            "2001::/23",  # Teredo, ORCHID and other protocol assignments
            "2001:db8::/32",  # documentation
            "2002::/16",  # 6to4: any IPv4 address inside
            "3fff::/20",  # documentation
        ),
    )
)


class Refused(OSError):
    """The guard lets nobody through to this address; an OSError so that it passes through aiohttp."""


def is_public(address: str) -> bool:
    """Tell whether an IP address is one of the open internet, in whatever form it hides another one.

    Of IPv6 only global unicast is: that leaves out mapped and NAT64 forms, loopback, local and multicast.
    """
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv4Address):
        refused = ip.is_multicast or ip.is_reserved or any(ip in net for net in _REFUSED_V4)
        return ip.is_global and not refused
    return ip in _WORLD_V6 and not any(ip in net for net in _REFUSED_V6)


class Guard:
    """Says which addresses may be asked; `private_addresses` lets all through (tests, the demo)."""

    def __init__(self, *, private_addresses: bool = False) -> None:
        self._open = private_addresses

    def check(self, url: URL) -> None:
        """Raise Refused for a URL that must not be asked, as far as its letters tell."""
        host = (url.raw_host or "").rstrip(".")
        if url.scheme not in ("http", "https") or not host:
            raise Refused(f"not an http address: {url.scheme or 'no scheme'}")
        if url.raw_user is not None or url.raw_password is not None:
            raise Refused("an address with a user name in it")
        if self._open:
            return
        if url.port not in PORTS:
            raise Refused(f"port {url.port}")
        # A last label of digits makes the whole an IPv4 address in some notation (WHATWG URL 3.5).
        numeric = ":" in host or _NUMBER.match(host.rpartition(".")[2])
        if numeric and not is_public(host):
            raise Refused(f"address {host}")

    def connector(self) -> TCPConnector:
        """Make the connector that checks every address it connects to; needs a running event loop."""
        if self._open:
            return TCPConnector(limit=0)
        return TCPConnector(
            limit=0,
            resolver=GuardedResolver(ThreadedResolver()),
            socket_factory=guarded_socket,
        )


class GuardedResolver(AbstractResolver):
    """A resolver whose answers hold public addresses only."""

    def __init__(self, inner: AbstractResolver) -> None:
        self._inner = inner

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """Resolve a name. Raises Refused where it has no public address."""
        found = await self._inner.resolve(host, port, family)
        public = [result for result in found if is_public(result["host"])]
        if found and not public:
            raise Refused(f"{host} is at {found[0]['host']}")
        return public

    async def close(self) -> None:
        """Let go of the inner resolver."""
        await self._inner.close()


def guarded_socket(address: AddrInfoType) -> socket.socket:
    """Make the socket for one connection. Raises Refused: nothing passes here unseen."""
    family, kind, protocol, _, where = address
    if not is_public(str(where[0])):
        raise Refused(f"address {where[0]}")
    return socket.socket(family, kind, protocol)
