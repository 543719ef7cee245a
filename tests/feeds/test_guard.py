"""The guard lets the open internet through and nothing else, however an address is written."""

import socket

import aiohttp
import pytest
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from bot.feeds.guard import Guard, GuardedResolver, Refused, guarded_socket, is_public

PUBLIC = ["93.184.216.34", "1.1.1.1", "172.15.0.1", "172.32.0.1", "2606:4700::1111", "2a00:1450::1"]
PRIVATE = [
    "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1",
    "169.254.169.254", "100.64.0.1", "100.100.100.200", "168.63.129.16", "192.0.0.192", "192.0.2.1",
    "192.88.99.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.250",
    "240.0.0.1", "255.255.255.255",
    "::", "::1", "fe80::1", "fc00::1", "fd00:ec2::254", "ff02::1", "::ffff:127.0.0.1",
    "::ffff:93.184.216.34", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::",
    "2001:0:4136:e378::1", "2001:db8::1", "3fff::1", "100::1", "fe80::1%lo",
    "localhost", "127.1", "0177.0.0.1", "",
]  # fmt: skip
REFUSED_URLS = [
    "http://127.0.0.1/", "http://127.0.0.1./", "http://2130706433/", "http://0x7f000001/", "http://127.1/",
    "http://0177.0.0.1/", "http://0x7f.0.0.1/", "http://134744072/", "http://①②⑦.0.0.1/",
    "http://127。0。0。1/", "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://[fe80::1%25lo]/",
    "http://169.254.169.254/latest/meta-data/", "http://1.1.1.1:22/", "http://news.example:6379/",
    "https://news.example:25/", "ftp://news.example/", "file:///etc/passwd", "gopher://news.example/",
    "http://me:secret@news.example/", "http://me@news.example/", "//news.example/feed", "feed.xml",
]  # fmt: skip


@pytest.mark.parametrize("address", PUBLIC)
def test_the_open_internet_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("address", PRIVATE)
def test_everything_else_is_not(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("url", REFUSED_URLS)
def test_a_url_is_refused_by_its_letters(url: str) -> None:
    with pytest.raises(Refused):
        Guard().check(URL(url))


@pytest.mark.parametrize(
    "url",
    [
        "http://news.example/",
        "https://1.1.1.1/",
        "http://news.example:8080/",
        "https://[2606:4700::1111]/",
    ],
)
def test_a_url_of_the_open_internet_passes(url: str) -> None:
    Guard().check(URL(url))


def test_where_private_addresses_are_allowed_only_http_is_asked() -> None:
    guard = Guard(private_addresses=True)

    guard.check(URL("http://127.0.0.1:9999/"))
    with pytest.raises(Refused):
        guard.check(URL("ftp://127.0.0.1/"))


class Names(AbstractResolver):
    """A resolver that answers what it was told."""

    def __init__(self, *addresses: str) -> None:
        self.addresses = addresses
        self.closed = False

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        return [
            ResolveResult(hostname=host, host=address, port=port, family=family, proto=0, flags=0)
            for address in self.addresses
        ]

    async def close(self) -> None:
        self.closed = True


async def test_of_mixed_answers_only_public_ones_are_left() -> None:
    resolver = GuardedResolver(Names("127.0.0.1", "1.1.1.1"))

    found = await resolver.resolve("rebind.example", 80)

    assert [result["host"] for result in found] == ["1.1.1.1"]


async def test_a_name_of_private_addresses_is_refused() -> None:
    names = Names("127.0.0.1", "10.0.0.1")
    resolver = GuardedResolver(names)

    with pytest.raises(Refused, match=r"127\.0\.0\.1"):
        await resolver.resolve("rebind.example", 80)
    await resolver.close()
    assert names.closed


async def test_a_name_without_addresses_stays_without() -> None:
    assert await GuardedResolver(Names()).resolve("nothing.example", 80) == []


def test_a_socket_is_made_for_public_addresses_only() -> None:
    kind = (socket.AF_INET, socket.SOCK_STREAM, 6, "")

    guarded_socket((*kind, ("1.1.1.1", 80))).close()
    with pytest.raises(Refused):
        guarded_socket((*kind, ("127.0.0.1", 80)))


async def test_the_connector_refuses_at_connect_time() -> None:
    async with aiohttp.ClientSession(connector=Guard().connector()) as session:
        with pytest.raises(aiohttp.ClientConnectorError) as by_name:
            await session.get("http://localhost:80/")
        with pytest.raises(aiohttp.ClientConnectorError) as by_number:
            await session.get("http://127.0.0.1:80/")

    assert isinstance(by_name.value.os_error, Refused)
    assert isinstance(by_number.value.os_error, Refused)
