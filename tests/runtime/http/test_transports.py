"""Transports between loops, threads and processes, and what they put on the wire."""

from __future__ import annotations

import asyncio
import os
import socket
import ssl
import threading
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from typing import Any

import httpcore2
import httpx2
import pytest
import trustme

from codegen.runtime import Timeout, TransportError
from codegen.runtime.http.request import Request
from codegen.runtime.http.transports.failures import transport_error
from codegen.runtime.http.transports.httpx2 import AsyncClientTransport, ClientTransport
from codegen.runtime.http.transports.pooled import PooledTransport
from codegen.runtime.http.transports.proxies import proxy_of
from codegen.runtime.http.values.headers import Headers
from tests.runtime.forking import RIGHT, in_child
from tests.runtime.http.callers import PATIENT, REX, TRANSPORTS, Caller
from tests.runtime.http.fault_server import (
    PATIENCE,
    FaultServer,
    Wire,
    answer,
    full,
    says,
)

JSON = REX.model_dump_json(by_alias=True, exclude_none=True).encode()
FINE = says(answer(200, JSON))
ASYNC = [kind for kind in TRANSPORTS if kind != "httpx2"]


@pytest.fixture
def server() -> Iterator[FaultServer]:
    """A server that behaves."""
    with FaultServer(script=[FINE]) as running:
        yield running


@pytest.fixture(params=TRANSPORTS)
def pets(request: pytest.FixtureRequest) -> Iterator[Caller]:
    """A caller over one of the transports."""
    caller = Caller(request.param)
    yield caller
    caller.end()


def request(
    method: str = "GET",
    body: bytes | None = None,
    headers: Mapping[str, str] | None = None,
) -> Request:
    return Request(method=method, target="/x", headers=headers or {}, body=body)


def send(pets: Caller, what: Request, url: str) -> Any:
    """Send through the transport alone."""

    def sent(_: Any) -> Any:
        return pets.transport.send(what, url, limit=PATIENCE, connect=PATIENCE)

    return pets.run(sent)


def certified(name: str) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """TLS of a server of that name, and of a client that trusts it."""
    authority = trustme.CA()
    served = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(served)
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    return served, trusting


# Loops, threads, processes


@pytest.mark.parametrize("kind", ASYNC)
def test_31_one_loop_after_the_other(kind: str, server: FaultServer) -> None:
    """A loop that was closed without a word leaves nothing in the way of the next."""
    pets = Caller(kind)
    pets.connect(server.url)
    of = (
        pets.transport._sessions._of
        if kind == "aiohttp"
        else pets.transport._routes._of
    )
    for number in range(1, 4):
        assert pets.get() == REX
        assert pets.get() == REX
        assert server.accepted == number
        assert len(of) == 1
        pets.restart()
    assert pets.get() == REX
    pets.end()
    assert len(of) == 0


@pytest.mark.parametrize("kind", ASYNC)
def test_31_a_loop_closed_in_the_middle_of_a_call(
    kind: str, server: FaultServer
) -> None:
    """Whatever the closed loop held (the pool's only connection) is not waited for."""

    async def never(wire: Wire) -> None:
        await wire.until_gone()

    server.does(never, FINE)
    pets = Caller(kind)
    pets.connect(server.url, connections=1)

    async def leave(client: Any) -> None:
        call = asyncio.ensure_future(client.get_pet(REX.id))
        await asyncio.to_thread(server.wait_for_requests, 1)
        raise call.exception() if call.done() else KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        pets.run_carelessly(leave)
    pets.restart()
    assert pets.get() == REX
    pets.end()
    server.wait_until_left()


@pytest.mark.parametrize("kind", ASYNC)
def test_31_loops_in_threads(kind: str, server: FaultServer) -> None:
    transport = TRANSPORTS[kind]()
    barrier = threading.Barrier(4)

    async def calls() -> list[int]:
        barrier.wait(PATIENCE)
        replies = [
            await transport.send(request(), server.url, limit=None, connect=None)
            for _ in range(5)
        ]
        await transport.aclose()
        return [reply.status for reply in replies]

    with ThreadPoolExecutor(4) as threads:
        running = [threads.submit(asyncio.run, calls()) for _ in range(4)]
        assert [one.result(PATIENCE) for one in running] == [[200] * 5] * 4
    assert server.accepted == 4
    assert len(server.received) == 20
    server.wait_until_left()


def test_33_threads_share_one_sync_client(server: FaultServer) -> None:
    pets = Caller("httpx2")
    pets.connect(server.url, connections=3)
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(lambda _: pets.get(), range(80))) == [REX] * 80
    assert server.accepted <= 3
    assert len(server.received) == 80
    assert pets.busy() == 0
    pets.end()
    server.wait_until_left()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
@pytest.mark.parametrize("secure", [False, True], ids=["plain", "tls"])
def test_32_a_forked_child_connects_anew(pets: Caller, secure: bool) -> None:
    """The parent goes on with its connection, as does its TLS session."""
    served, trusting = certified("127.0.0.1")
    with FaultServer(tls=served if secure else None, script=[FINE]) as server:
        pets.connect(server.url, tls=trusting)
        assert pets.get() == REX

        def child() -> bool:
            pets.restart(careless=True)
            right = pets.get() == REX
            pets.close()
            return bool(right)

        assert in_child(child) == RIGHT
        assert server.accepted == 2
        assert [pets.get(), pets.get()] == [REX, REX]
        assert server.accepted == 2
        assert len(server.received) == 4
        pets.close()
        server.wait_until_left()


def test_a_closed_transport_connects_anew(pets: Caller, server: FaultServer) -> None:
    pets.connect(server.url)
    transport = pets.transport
    assert pets.get() == REX
    pets.close()
    server.wait_until_left()
    assert pets.get() == REX
    pets.transport = transport
    pets.close()
    server.wait_until_left()


# Where to


def resolving(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> None:
    """Let every name have these addresses."""
    real = socket.getaddrinfo

    def resolved(host: Any, port: Any, *args: Any, **options: Any) -> Any:
        if host in (*addresses, *(one.encode() for one in addresses)):
            return real(host, port, *args, **options)
        return [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))
            for address in addresses
        ]

    monkeypatch.setattr(socket, "getaddrinfo", resolved)


def test_a_refusing_address_is_passed_over(
    pets: Caller, server: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolving(monkeypatch, "127.0.0.2", "127.0.0.1")
    pets.connect(f"http://pets.test:{server.port}")
    assert pets.get() == REX
    assert server.accepted == 1
    assert server.received[0].headers["host"] == f"pets.test:{server.port}"


def test_a_stalling_address_is_passed_over(
    pets: Caller, server: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolving(monkeypatch, "127.0.0.2", "127.0.0.1")
    hurried = replace(PATIENT, timeout=Timeout(total=None, attempt=None, connect=1.0))
    with full(("127.0.0.2", server.port)):
        pets.connect(f"http://pets.test:{server.port}", hurried)
        assert pets.get() == REX
        assert server.accepted == 1
        assert pets.busy() == 0


def test_each_address_has_a_share_of_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    shares: list[float | None] = []

    class Unreachable(httpcore2.SyncBackend):
        def connect_tcp(
            self, host: str, port: int, timeout: float | None = None, *more: Any
        ) -> Any:
            shares.append(timeout)
            raise httpcore2.ConnectTimeout(host)

    monkeypatch.setattr(httpcore2, "SyncBackend", Unreachable)
    resolving(monkeypatch, "192.0.2.1", "192.0.2.2", "192.0.2.3")
    transport = PooledTransport()
    with pytest.raises(TransportError) as caught:
        transport.send(request(), "http://pets.test", limit=90.0, connect=60.0)
    assert not caught.value.sent
    assert shares == [pytest.approx(share, abs=1) for share in (20.0, 30.0, 60.0)]


@pytest.mark.parametrize(
    ("environment", "url", "proxy"),
    [
        ({}, "http://a.test", ""),
        ({"http_proxy": "http://p.test:1"}, "http://a.test", "http://p.test:1"),
        ({"http_proxy": "p.test:1"}, "http://a.test:8", "http://p.test:1"),
        ({"http_proxy": "http://p.test:1"}, "https://a.test", ""),
        ({"all_proxy": "http://p.test:1"}, "https://a.test", "http://p.test:1"),
        ({"http_proxy": "p.test", "no_proxy": "a.test,b.test"}, "http://a.test", ""),
        ({"http_proxy": "p.test", "no_proxy": "a.test"}, "http://u:p@a.test:8", ""),
    ],
)
def test_proxies_of_the_environment(
    environment: dict[str, str], url: str, proxy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert proxy_of(url) == proxy


def test_requests_go_through_the_proxy(
    pets: Caller, server: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", f"http://me:secret@127.0.0.1:{server.port}")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    pets.connect("http://pets.invalid/v1")
    assert pets.get() == REX
    (received,) = server.received
    assert received.target == f"http://pets.invalid/v1/pets/{REX.id}"
    assert received.headers["host"] == "pets.invalid"
    assert received.headers["proxy-authorization"] == "Basic bWU6c2VjcmV0"


class Tunnel:
    """A proxy that opens tunnels, to the same server whatever it is asked for."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.asked: list[str] = []

    async def __call__(self, wire: Wire) -> None:
        self.asked.append((await wire.reader.readuntil(b"\r\n\r\n")).decode())
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        await wire.send(b"HTTP/1.1 200 Connected\r\n\r\n")
        await asyncio.gather(
            self._pump(wire.reader, writer), self._pump(reader, wire.writer)
        )
        wire.open = False

    async def _pump(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        with suppress(ConnectionError):
            while got := await reader.read(2**16):
                writer.write(got)
                await writer.drain()
        writer.close()


def test_tls_goes_through_a_tunnel(
    pets: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    served, trusting = certified("pets.test")
    with FaultServer(tls=served, script=[FINE]) as server:
        tunnel = Tunnel(server.port)
        with FaultServer(on_accept=tunnel) as proxy:
            monkeypatch.setenv("https_proxy", proxy.url)
            monkeypatch.delenv("no_proxy", raising=False)
            monkeypatch.delenv("NO_PROXY", raising=False)
            pets.connect("https://pets.test", tls=trusting)
            assert [pets.get(), pets.get()] == [REX, REX]
            assert len(tunnel.asked) == 1
            assert tunnel.asked[0].startswith("CONNECT pets.test:443 HTTP/1.1\r\n")
            assert [one.target for one in server.received] == [f"/pets/{REX.id}"] * 2
            pets.close()
            proxy.wait_until_left()


# What stands on the wire


@pytest.mark.parametrize("secure", [False, True], ids=["plain", "tls"])
def test_large_bodies(pets: Caller, secure: bool) -> None:
    """They are more than the buffers of the sockets hold, both ways."""
    served, trusting = certified("127.0.0.1")
    large = bytes(range(256)) * 2**15
    with FaultServer(tls=served if secure else None) as server:
        server.does(says(answer(200, large)))
        pets.connect(server.url, tls=trusting)
        reply = send(pets, request("POST", large), server.url)
        assert reply.body == large
        assert server.received[0].body == large
        pets.close()
        server.wait_until_left()


def test_head_of_a_request(pets: Caller, server: FaultServer) -> None:
    pets.connect(server.url)
    url = server.url.replace("//", "//me%40home:p%3Aw@") + "/a%20b?c=%C3%A9&d=é e"
    send(pets, request("POST", b"{}", {"X-One": "1"}), url)
    (received,) = server.received
    assert received.method == "POST"
    assert received.target == "/a%20b?c=%C3%A9&d=%C3%A9%20e"
    assert received.body == b"{}"
    headers = received.headers
    assert headers["authorization"] == "Basic bWVAaG9tZTpwOnc="
    assert headers["host"] == f"127.0.0.1:{server.port}"
    assert headers["content-length"] == "2"
    assert headers["x-one"] == "1"
    assert headers["user-agent"]
    assert "content-type" not in headers


def test_what_the_caller_says_has_the_last_word(
    pets: Caller, server: FaultServer
) -> None:
    pets.connect(server.url)
    said = {"accept-encoding": "identity", "USER-AGENT": "me", "Host": "there"}
    send(pets, request(headers=said), server.url)
    headers = server.received[0].headers
    assert headers["accept-encoding"] == "identity"
    assert headers["user-agent"] == "me"
    assert headers["host"] == "there"


@pytest.mark.parametrize(
    ("method", "length"),
    [("POST", "0"), ("PUT", "0"), ("PATCH", "0"), ("GET", None)],
)
def test_no_body(
    pets: Caller, server: FaultServer, method: str, length: str | None
) -> None:
    pets.connect(server.url)
    send(pets, request(method), server.url)
    assert server.received[0].headers.get("content-length") == length
    assert server.received[0].target == "/"


def test_headers_of_a_reply(pets: Caller, server: FaultServer) -> None:
    server.does(
        says(
            b"HTTP/1.1 200 OK\r\nLink: <a>\r\nLINK: <b>\r\nX-Utf: \xc3\xa9\r\n"
            b"X-Latin: \xe9\r\nContent-Length: 2\r\n\r\n{}"
        )
    )
    pets.connect(server.url)
    reply = send(pets, request(), server.url)
    assert reply.status == 200
    assert reply.body == b"{}"
    assert reply.headers["link"] == "<a>, <b>"
    assert reply.headers["x-utf"] == reply.headers["x-latin"] == "é"


def test_cookies_of_a_reply_stand_apart(pets: Caller, server: FaultServer) -> None:
    """RFC 9110, 5.3: in one line nobody could tell one from the next."""
    server.does(
        says(
            b"HTTP/1.1 200 OK\r\nSet-Cookie: a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT"
            b"\r\nset-cookie: b=2\r\nContent-Length: 2\r\n\r\n{}"
        )
    )
    pets.connect(server.url)
    headers = Headers(send(pets, request(), server.url).headers)
    first = "a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT"
    assert headers["Set-Cookie"] == first
    assert headers.getlist("Set-Cookie") == [first, "b=2"]


def test_answer_to_head(pets: Caller, server: FaultServer) -> None:
    """It says how long the body would be, and there is none."""
    server.does(says(answer(200, length=5000, content_encoding="gzip")), FINE)
    pets.connect(server.url)
    assert send(pets, request("HEAD"), server.url).body == b""
    assert send(pets, request("GET"), server.url).body == JSON
    assert server.accepted == 1


# A client of the user's own


def test_a_client_of_ones_own_follows_no_redirect_either(server: FaultServer) -> None:
    server.does(says(answer(302, location="/again")))
    with httpx2.Client(follow_redirects=True) as http:
        transport = ClientTransport(http)
        assert transport.send(request(), server.url, limit=9, connect=9).status == 302
        transport.close()
        assert not http.is_closed

    async def main() -> int:
        async with httpx2.AsyncClient(follow_redirects=True) as http:
            transport = AsyncClientTransport(http)
            reply = await transport.send(request(), server.url, limit=9, connect=9)
            await transport.aclose()
            assert not http.is_closed
            return reply.status

    assert asyncio.run(main()) == 302
    assert len(server.received) == 2


def test_a_client_of_ones_own_accepts_no_more_either(server: FaultServer) -> None:
    with httpx2.Client() as http:
        with pytest.raises(TransportError, match="longer than 10 bytes"):
            ClientTransport(http, max_body=10).send(
                request(), server.url, limit=9, connect=9
            )

    async def main() -> None:
        async with httpx2.AsyncClient() as http:
            await AsyncClientTransport(http, max_body=10).send(
                request(), server.url, limit=9, connect=9
            )

    with pytest.raises(TransportError, match="longer than 10 bytes"):
        asyncio.run(main())


# What failures mean


def named(name: str, *bases: type[Exception]) -> Exception:
    error: Exception = type(name, bases or (Exception,), {})("why")
    return error


@pytest.mark.parametrize(
    ("error", "sent", "permanent"),
    [
        (named("ConnectError"), False, False),
        (named("ConnectTimeout"), False, False),
        (named("PoolTimeout"), False, False),
        (named("ProxyError"), False, False),
        (named("LocalProtocolError"), False, True),
        (named("UnsupportedProtocol"), False, True),
        (named("TooManyRedirects"), True, True),
        (named("ReadError"), True, False),
        (named("WriteError"), True, False),
        (named("RemoteProtocolError"), True, False),
        (named("ClientConnectorDNSError", type(named("ClientConnectorError"))), 0, 0),
        (named("ClientOSError"), True, False),
        (named("ServerDisconnectedError"), True, False),
        (named("NobodyKnows"), True, False),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
def test_meaning(error: Exception, sent: bool, permanent: bool) -> None:
    told = transport_error(error)
    assert (told.sent, told.permanent) == (bool(sent), bool(permanent))
    assert str(told) == f"{type(error).__name__}: why"
