"""Real sockets, a server that misbehaves, and clients over each of the transports.

The numbers are those of the list of faults in the design notes. Times are real but
short, and are only asserted to be well below what the fault alone would take.
"""

from __future__ import annotations

import asyncio
import gzip
import socket
import ssl
import threading
import time
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import repeat
from typing import Any

import pytest
import trustme

from codegen.runtime import (
    AttemptTimeout,
    ContractViolation,
    DeadlineExceeded,
    Timeout,
    TransportError,
)
from codegen.runtime.http import UnexpectedStatus
from tests.runtime.http.callers import NEW, PATIENT, REX, TRANSPORTS, Caller
from tests.runtime.http.fault_server import (
    PATIENCE,
    Behaviour,
    FaultServer,
    Wire,
    answer,
    chunked,
    full,
    says,
)

JSON = REX.model_dump_json(by_alias=True, exclude_none=True).encode()
FINE = says(answer(200, JSON))
CREATED = says(answer(201, JSON))
MIB = 2**20

# A limit is either short, and meant to be met, or so long that no busy machine meets it.
TWICE = replace(PATIENT.retry, attempts=2)
CONNECTING = replace(
    PATIENT, timeout=replace(PATIENT.timeout, connect=0.2), retry=TWICE
)
SLOW = replace(PATIENT, timeout=Timeout(total=None, attempt=0.3), retry=TWICE)


@pytest.fixture(params=TRANSPORTS)
def pets(request: pytest.FixtureRequest) -> Iterator[Caller]:
    """A caller over one of the transports."""
    caller = Caller(request.param)
    yield caller
    caller.end()


@pytest.fixture
def server(pets: Caller) -> Iterator[FaultServer]:
    """A server without TLS that *pets* call; in the end none may have left a trace.

    After whatever happened the same client can call again, and all connections are
    closed with it.
    """
    with FaultServer() as running:
        pets.connect(running.url)
        yield running
        assert pets.busy() == 0
        running.on_accept = None
        running.does(says(answer(204)))
        before = running.count("DELETE")
        assert pets.delete() is None
        assert running.count("DELETE") == before + 1
        pets.close()
        running.wait_until_left()


@contextmanager
def fails(kind: type[Exception], *, sent: bool | None = None) -> Iterator[Any]:
    """The call inside fails with *kind*, long before the fault would be over."""
    began = time.monotonic()
    with pytest.raises(kind) as caught:
        yield caught
    assert time.monotonic() - began < PATIENCE / 2
    assert type(caught.value) is kind
    if sent is not None:
        assert isinstance(caught.value, TransportError)
        assert caught.value.sent is sent


def attempts(caught: Any) -> int:
    """How many attempts the failed call made."""
    return len(caught.value.history) + 1


async def until_gone(wire: Wire) -> None:
    """Say nothing at all, as long as the client waits."""
    await wire.until_gone()


async def close(wire: Wire) -> None:
    """Close without a word."""
    await wire.close()


async def reset(wire: Wire) -> None:
    """Break off."""
    await wire.reset()


def trickles(raw: bytes, endless: bytes = b" ") -> Behaviour:
    """Send *raw*, and then for 20 seconds a byte now and then."""

    async def behave(wire: Wire) -> None:
        await wire.send(raw)
        await wire.trickle(repeat(endless, 1000))

    return behave


# 1 to 5: before a request could leave


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


def test_01_refused(pets: Caller) -> None:
    pets.connect(f"http://127.0.0.1:{free_port()}")
    with fails(TransportError, sent=False) as caught:
        pets.post()
    assert attempts(caught) == 3
    assert not caught.value.permanent
    assert str(caught.value).startswith("createPet: ")
    assert pets.busy() == 0


def test_01_connecting_stalls(pets: Caller) -> None:
    with full(("127.0.0.1", 0)) as url:
        pets.connect(url, CONNECTING)
        with fails(TransportError, sent=False) as caught:
            pets.post()
    assert attempts(caught) == 2
    assert pets.busy() == 0


def test_02_unknown_name(pets: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []

    def unknown(host: Any, *args: Any, **options: Any) -> Any:
        asked.append(host)
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    pets.connect("http://pets.invalid")
    with fails(TransportError, sent=False) as caught:
        pets.post()
    assert attempts(caught) == len(asked) == 3
    assert not caught.value.permanent


AUTHORITY = trustme.CA()


def tls_server(*names: str) -> FaultServer:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    AUTHORITY.issue_cert(*names).configure_cert(context)
    return FaultServer(tls=context)


def trusting() -> ssl.SSLContext:
    context = ssl.create_default_context()
    AUTHORITY.configure_trust(context)
    return context


def test_03_good_certificate(pets: Caller) -> None:
    with tls_server("127.0.0.1") as server:
        server.does(FINE)
        pets.connect(server.url, tls=trusting())
        assert [pets.get(), pets.get()] == [REX, REX]
        assert len(server.received) == 2
        assert server.accepted == 1
        pets.close()
        server.wait_until_left()


@pytest.mark.parametrize("names", [["127.0.0.1"], ["other.test"]], ids=str)
def test_03_bad_certificate(pets: Caller, names: list[str]) -> None:
    tls = trusting() if names == ["other.test"] else ssl.create_default_context()
    with tls_server(*names) as server:
        pets.connect(server.url, tls=tls)
        with fails(TransportError) as caught:
            pets.get()
        assert caught.value.permanent
        assert attempts(caught) == 1
        assert server.received == []
        assert pets.busy() == 0
        server.wait_until_left()


def test_04_tls_to_a_plain_port(pets: Caller) -> None:
    with FaultServer(on_accept=says(answer(400), then=close)) as server:
        pets.connect(server.url.replace("http:", "https:"), tls=trusting())
        with fails(TransportError, sent=False) as caught:
            pets.post()
        assert attempts(caught) == server.accepted == 3
        assert not caught.value.permanent
        assert pets.busy() == 0
        server.wait_until_left()


async def never(wire: Wire) -> None:
    """Read, as long as the client sends, and say nothing."""
    while await wire.reader.read(1024):
        pass
    wire.open = False


def test_04_tls_handshake_stalls(pets: Caller) -> None:
    with FaultServer(on_accept=never) as server:
        pets.connect(server.url.replace("http:", "https:"), CONNECTING, tls=trusting())
        with fails(TransportError, sent=False) as caught:
            pets.post()
        assert attempts(caught) == server.accepted == 2
        assert pets.busy() == 0
        server.wait_until_left()  # the client closed it, though it goes on itself


def test_04_tls_handshake_outlives_the_attempt(pets: Caller) -> None:
    """Without a limit for connecting, that of the attempt holds."""
    hurried = replace(PATIENT, timeout=Timeout(total=0.3, attempt=0.2))
    with FaultServer(on_accept=never) as server:
        pets.connect(server.url.replace("http:", "https:"), hurried, tls=trusting())
        began = time.monotonic()
        with pytest.raises((TransportError, DeadlineExceeded)):
            pets.get()
        assert time.monotonic() - began < PATIENCE / 2
        assert server.received == []
        assert pets.busy() == 0
        server.wait_until_left()


# 5 to 7: a request leaves, and nothing comes back


def test_05_reset_on_accept(pets: Caller, server: FaultServer) -> None:
    """It is seen while connecting or after that, as it happens."""
    server.on_accept = reset
    with fails(TransportError) as caught:
        pets.post()
    earlier = [error.sent for error in caught.value.history]
    assert earlier == [False] * len(earlier)
    assert caught.value.sent or len(earlier) == 2
    assert server.received == []


def test_05_reset_on_the_first_byte(pets: Caller, server: FaultServer) -> None:
    async def touchy(wire: Wire) -> None:
        await wire.reader.read(1)
        await wire.reset()

    server.on_accept = touchy
    with fails(TransportError, sent=True) as caught:
        pets.post()
    assert attempts(caught) == server.accepted == 1
    with fails(TransportError, sent=True) as caught:
        pets.get()
    assert attempts(caught) == 3
    assert server.accepted == 4
    assert server.received == []


@pytest.mark.parametrize("ends", [close, reset], ids=["close", "reset"])
def test_06_close_after_request(
    pets: Caller, server: FaultServer, ends: Behaviour
) -> None:
    server.does(ends)
    with fails(TransportError, sent=True):
        pets.post()
    assert [one.method for one in server.received] == ["POST"]
    server.does(ends, FINE)
    assert pets.get() == REX
    assert [one.method for one in server.received] == ["POST", "GET", "GET"]


@pytest.mark.parametrize("ends", [close, reset], ids=["close", "reset"])
def test_07_kept_connection_ends_with_the_next_request(
    pets: Caller, server: FaultServer, ends: Behaviour
) -> None:
    """It cannot be told from a server that died in the middle of its work."""
    server.does(FINE, ends, CREATED)
    assert pets.get() == REX
    with fails(TransportError, sent=True) as caught:
        pets.post()
    assert attempts(caught) == 1
    assert server.accepted == 1
    assert len(server.received) == 2
    server.does(FINE, ends, FINE)
    assert [pets.get(), pets.get()] == [REX, REX]
    assert len(server.received) == 5


def test_07_kept_connection_ended_before(pets: Caller, server: FaultServer) -> None:
    """What was closed while nobody used it is not used again."""
    server.does(says(answer(200, JSON), then=close), CREATED)
    assert pets.get() == REX
    server.wait_until_left()
    pets.hear()
    assert pets.post() == REX
    assert server.accepted == 2
    assert len(server.received) == 2


# 8 to 10: it takes too long


def connected(pets: Caller, server: FaultServer) -> None:
    """Let *pets* be in a hurry, but have a connection already."""
    pets.close()
    pets.connect(server.url, SLOW)
    server.does(says(answer(204)))
    pets.delete()


def test_08_slow_headers(pets: Caller, server: FaultServer) -> None:
    connected(pets, server)
    server.does(until_gone)
    with fails(AttemptTimeout, sent=True) as caught:
        pets.get()
    assert attempts(caught) == server.count("GET") == 2
    connected(pets, server)
    server.does(until_gone)
    with fails(AttemptTimeout, sent=True):
        pets.post()
    assert server.count("POST") == 1
    server.wait_until_left()


@pytest.mark.parametrize(
    "slow",
    [
        trickles(b"HTTP/1.1 200 OK\r\nX-Slow: ", b"x"),
        trickles(b"HTTP/1.1 200 OK\r\n", b"X-Slow: x\r\n"),
        trickles(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n"),
        trickles(answer(200, JSON[:10], length=5000)),
        trickles(chunked(b"["), b"1\r\n \r\n"),
        trickles(chunked(b"["), b"0"),
    ],
    ids=[
        "09_trickled_header",
        "09_trickled_headers",
        "09_trickled_hints",
        "10_trickled_body",
        "10_trickled_chunks",
        "10_trickled_chunk_size",
    ],
)
def test_slow(pets: Caller, server: FaultServer, slow: Behaviour) -> None:
    connected(pets, server)
    server.does(slow)
    with fails(AttemptTimeout, sent=True):
        pets.post()
    assert server.count("POST") == 1
    server.wait_until_left()


def test_10_trickled_body_meets_the_deadline(pets: Caller) -> None:
    whole = replace(PATIENT, timeout=Timeout(total=0.3, attempt=None))
    with FaultServer() as server:
        server.does(trickles(answer(200, JSON[:10], length=5000)))
        pets.connect(server.url, whole)
        with fails(DeadlineExceeded):
            pets.get()
        assert len(server.received) == 1
        assert pets.busy() == 0
        server.wait_until_left()


def test_10_a_request_that_nobody_reads(pets: Caller) -> None:
    """Writing has no more time than reading."""
    read = threading.Event()

    async def unread(wire: Wire) -> None:
        await asyncio.to_thread(read.wait, PATIENCE)
        await wire.reset()

    with FaultServer(on_accept=unread) as server:
        pets.connect(server.url, SLOW)
        large = NEW.model_copy(update={"full_name": "x" * (32 * MIB)})
        with fails(AttemptTimeout, sent=True):
            pets.run(lambda client: client.create_pet(large))
        assert server.received == []
        assert pets.busy() == 0
        read.set()
        server.wait_until_left()


# 11 to 18: what comes back is no answer


@pytest.mark.parametrize(
    "broken",
    [
        says(answer(200, JSON[:10], length=5000), then=reset),
        says(answer(200, JSON[:10], length=5000), then=close),
        says(chunked(JSON[:10]), then=close),
        says(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"),
        says(b"SSH-2.0-OpenSSH_9.9\r\n\r\n"),
        says(b"HTTP/1.1 two hundred\r\n\r\n"),
        says(b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n"),
        says(answer(200, b"no gzip at all", content_encoding="gzip")),
        says(answer(200, gzip.compress(JSON)[:-9], content_encoding="gzip")),
        says(answer(200, zlib.compress(JSON)[:-9], content_encoding="deflate")),
        says(b"HTTP/1.1 200 OK\r\nX-Large: " + b"x" * MIB + b"\r\n\r\n"),
    ],
    ids=[
        "11_reset_in_the_body",
        "12_truncated_body",
        "13_truncated_chunks",
        "13_garbage_for_a_chunk",
        "16_garbage",
        "16_garbage_status",
        "16_garbage_length",
        "17_corrupt_gzip",
        "17_truncated_gzip",
        "17_truncated_deflate",
        "18_oversized_header",
    ],
)
def test_broken(pets: Caller, server: FaultServer, broken: Behaviour) -> None:
    """The request left: only what may be repeated is."""
    server.does(broken)
    with fails(TransportError, sent=True) as caught:
        pets.get()
    assert not caught.value.permanent
    assert attempts(caught) == len(server.received) == 3
    with fails(TransportError, sent=True) as caught:
        pets.post()
    assert attempts(caught) == 1
    assert len(server.received) == 4


@pytest.mark.parametrize(
    "wrong",
    [
        says(answer(200, JSON[:-9])),
        says(answer(200, b"<p>login</p>", content_type="text/html")),
        says(answer(200, b"")),
    ],
    ids=["14_truncated_json", "15_wrong_content_type", "14_no_json"],
)
def test_breach_of_contract(
    pets: Caller, server: FaultServer, wrong: Behaviour
) -> None:
    server.does(wrong)
    with fails(ContractViolation):
        pets.get()
    assert len(server.received) == 1


ZEROES = b"\0" * MIB


def bomb(mib: int) -> bytes:
    packing = zlib.compressobj(9, wbits=31)
    return b"".join(packing.compress(ZEROES) for _ in range(mib)) + packing.flush()


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (bomb(100), "gzip"),
        (gzip.compress(bomb(100)), "gzip, gzip"),
        (gzip.compress(ZEROES) * 100, "gzip"),
        (zlib.compress(ZEROES * 100), "deflate"),
    ],
    ids=["gzip", "twice", "in_a_row", "deflate"],
)
def test_17_bomb(pets: Caller, raw: bytes, encoding: str) -> None:
    """A hundred kilobytes that stand for a hundred megabytes."""
    with FaultServer() as server:
        server.does(says(answer(200, raw, content_encoding=encoding)))
        pets.connect(server.url, PATIENT, max_body=4 * MIB)
        tracemalloc.start()
        try:
            with fails(TransportError, sent=True) as caught:
                pets.get()
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
        assert str(caught.value) == "getPet: the answer is longer than 4194304 bytes"
        assert caught.value.permanent
        assert len(server.received) == 1
        assert peak < 20 * MIB
        assert pets.busy() == 0
        pets.close()
        server.wait_until_left()


@pytest.mark.parametrize("length", [None, 10 * MIB], ids=["endless", "said"])
def test_18_oversized_body(pets: Caller, length: int | None) -> None:
    async def flood(wire: Wire) -> None:
        head = answer(200, length=length) if length else chunked()
        piece = b"x" * 2**16
        await wire.send(head)
        for _ in range(160):
            await wire.send(piece if length else b"10000\r\n" + piece + b"\r\n")

    with FaultServer() as server:
        server.does(flood)
        pets.connect(server.url, PATIENT, max_body=100_000)
        with fails(TransportError, sent=True) as caught:
            pets.get()
        assert caught.value.permanent
        assert len(server.received) == 1
        assert pets.busy() == 0
        server.wait_until_left()  # the client did not read to the end


def test_18_a_body_of_just_the_limit(pets: Caller) -> None:
    with FaultServer() as server:
        server.does(says(answer(200, gzip.compress(JSON), content_encoding="gzip")))
        pets.connect(server.url, max_body=len(JSON))
        assert pets.get() == REX
        pets.close()
        server.wait_until_left()


# 19, 20: the server says when to come again


@pytest.mark.parametrize("status", [429, 503])
def test_19_retry_after_seconds(pets: Caller, server: FaultServer, status: int) -> None:
    server.does(says(answer(status, retry_after="2")), FINE)
    assert pets.get() == REX
    assert pets.pauses == [2.0]
    assert len(server.received) == 2


@pytest.mark.parametrize(
    ("text", "pause"), [("-5", 0.0), ("soon", 0.0), ("", 0.0)], ids=repr
)
def test_20_retry_after_nonsense(
    pets: Caller, server: FaultServer, text: str, pause: float
) -> None:
    server.does(says(answer(503, retry_after=text)), FINE)
    assert pets.get() == REX
    assert pets.pauses == [pause]
    assert len(server.received) == 2


@pytest.mark.parametrize("seconds", [-3600, 3])
def test_20_retry_after_date(pets: Caller, server: FaultServer, seconds: int) -> None:
    moment = format_datetime(datetime.now(UTC) + timedelta(seconds=seconds), True)
    server.does(says(answer(503, retry_after=moment)), FINE)
    assert pets.get() == REX
    (pause,) = pets.pauses
    assert max(0, seconds - 2) <= pause <= max(0, seconds)
    assert len(server.received) == 2


@pytest.mark.parametrize("text", ["3600", "9" * 400], ids=["hour", "huge"])
def test_20_retry_after_too_long(pets: Caller, server: FaultServer, text: str) -> None:
    server.does(says(answer(503, retry_after=text)))
    with fails(UnexpectedStatus):
        pets.get()
    assert pets.pauses == []
    assert len(server.received) == 1


# 28, 38: others that share the client


def cancelled(calling: Callable[[], Any], when: Callable[[], Any]) -> Any:
    """Cancel the call in the middle, as soon as *when* comes back."""

    async def whole() -> None:
        call = asyncio.ensure_future(calling())
        await asyncio.to_thread(when)
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call

    return whole()


@pytest.mark.parametrize(
    "silent",
    [until_gone, says(answer(200, JSON[:10], length=5000), then=until_gone)],
    ids=["head", "body"],
)
def test_28_cancelled_in_an_attempt(
    pets: Caller, server: FaultServer, silent: Behaviour
) -> None:
    if not pets.is_async:
        pytest.skip("a thread cannot be cancelled")
    server.does(silent)
    pets.run(
        lambda client: cancelled(
            lambda: client.get_pet(REX.id), lambda: server.wait_for_requests(1)
        )
    )
    server.wait_until_left()
    assert len(server.received) == 1


def test_28_cancelled_in_a_handshake(pets: Caller) -> None:
    if not pets.is_async:
        pytest.skip("a thread cannot be cancelled")
    accepted = threading.Event()

    async def hears(wire: Wire) -> None:
        accepted.set()
        await never(wire)

    with FaultServer(on_accept=hears) as server:
        url = server.url.replace("http:", "https:")
        pets.connect(url, PATIENT, tls=trusting())
        pets.run(
            lambda client: cancelled(
                lambda: client.get_pet(REX.id), lambda: accepted.wait(PATIENCE)
            )
        )
        server.wait_until_left()
        assert pets.busy() == 0


def test_28_cancelled_in_the_queue_of_the_pool(pets: Caller) -> None:
    if not pets.is_async:
        pytest.skip("a thread cannot be cancelled")
    go_on = threading.Event()

    async def waits(wire: Wire) -> None:
        await asyncio.to_thread(go_on.wait, PATIENCE)
        await wire.send(answer(200, JSON))

    async def whole(client: Any, running: FaultServer) -> Any:
        first = asyncio.ensure_future(client.get_pet(REX.id))
        await asyncio.to_thread(running.wait_for_requests, 1)
        second = asyncio.ensure_future(client.get_pet(REX.id))
        for _ in range(10):
            await asyncio.sleep(0)
        second.cancel()
        with pytest.raises(asyncio.CancelledError):
            await second
        go_on.set()
        return await first

    with FaultServer() as server:
        server.does(waits, FINE)
        pets.connect(server.url, connections=1)
        assert pets.run(lambda client: whole(client, server)) == REX
        assert pets.get() == REX
        assert (server.accepted, len(server.received)) == (1, 2)
        assert pets.busy() == 0
        pets.close()
        server.wait_until_left()


@pytest.mark.parametrize("secure", [False, True], ids=["plain", "tls"])
def test_28_cancelled_at_any_moment(pets: Caller, secure: bool) -> None:
    """After any number of turns of the loop: the pool never loses a connection."""
    if not pets.is_async:
        pytest.skip("a thread cannot be cancelled")
    patient = replace(PATIENT, retry=replace(PATIENT.retry, attempts=1))

    async def whole(client: Any) -> int:
        ended = 0
        for turns in range(60):
            call = asyncio.ensure_future(client.get_pet(REX.id))
            for _ in range(turns):
                await asyncio.sleep(0)
            call.cancel()
            try:
                assert await call == REX
                ended += 1
            except asyncio.CancelledError:
                pass
        return ended

    with tls_server("127.0.0.1") if secure else FaultServer() as server:
        server.does(FINE)
        pets.connect(server.url, patient, tls=trusting(), connections=2)
        assert pets.run(whole) < 60
        assert pets.busy() == 0
        assert [pets.get(), pets.get()] == [REX, REX]
        pets.close()
        server.wait_until_left()


def test_28_cancelled_in_a_pause(pets: Caller, server: FaultServer) -> None:
    if not pets.is_async:
        pytest.skip("a thread cannot be cancelled")
    pausing = threading.Event()

    async def pause(seconds: float) -> None:
        pausing.set()
        await asyncio.sleep(PATIENCE)

    pets.sleep_async = pause
    server.does(says(answer(503)))
    pets.run(
        lambda client: cancelled(
            lambda: client.get_pet(REX.id), lambda: pausing.wait(PATIENCE)
        )
    )
    assert len(server.received) == 1


def test_38_pool_exhausted(pets: Caller) -> None:
    """Who gets no connection in time never left; the other one goes on."""
    go_on = threading.Event()

    async def waits(wire: Wire) -> None:
        await asyncio.to_thread(go_on.wait, PATIENCE)
        await wire.send(answer(200, JSON))

    with FaultServer() as server:
        server.does(waits)
        pets.connect(server.url, CONNECTING, connections=1)
        results: list[Any] = []

        def second(post: Callable[[], Any]) -> None:
            server.wait_for_requests(1)
            with fails(TransportError, sent=False) as caught:
                post()
            results.append(attempts(caught))

        if pets.is_async:
            pets.run(lambda client: both(client, server, results, go_on))
        else:
            first = threading.Thread(target=lambda: results.append(pets.get()))
            first.start()
            second(pets.post)
            go_on.set()
            first.join(PATIENCE)
        assert results == [2, REX]
        assert len(server.received) == 1
        assert pets.busy() == 0
        pets.close()
        server.wait_until_left()


async def both(
    client: Any, server: FaultServer, results: list[Any], go_on: threading.Event
) -> None:
    """Call while another call has the only connection."""
    first = asyncio.ensure_future(client.get_pet(REX.id))
    await asyncio.to_thread(server.wait_for_requests, 1)
    with fails(TransportError, sent=False) as caught:
        await client.create_pet(NEW)
    results.append(attempts(caught))
    go_on.set()
    results.append(await first)


# 40, 41: answers that are easily taken for something else


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_40_redirect_is_not_followed(
    pets: Caller, server: FaultServer, status: int
) -> None:
    server.does(says(answer(status, location=f"{server.url}/pets/again")))
    with fails(UnexpectedStatus) as caught:
        pets.get()
    assert caught.value.status == status
    assert len(server.received) == 1


@pytest.mark.parametrize(
    "raw",
    [
        answer(204, JSON),
        answer(
            204, chunked(JSON).partition(b"\r\n\r\n")[2], transfer_encoding="chunked"
        ),
    ],
    ids=["length", "chunked"],
)
def test_41_no_content_with_a_body(
    pets: Caller, server: FaultServer, raw: bytes
) -> None:
    """The body is not there, and not in the way of the next answer either."""
    server.does(says(raw))
    if pets.kind == "aiohttp":  # it does not forgive the bytes behind the head
        with fails(TransportError, sent=True):
            pets.delete()
        assert len(server.received) == 3
    else:
        assert pets.delete() is None
        assert len(server.received) == 1
    server.does(CREATED)
    before = len(server.received)
    assert pets.post() == REX
    assert len(server.received) == before + 1


def test_41_an_answer_before_its_request(pets: Caller, server: FaultServer) -> None:
    """Bytes behind an answer are never taken for the next one."""
    evil = answer(201, JSON.replace(b"Rex", b"Eve"))
    server.does(says(answer(200, JSON) + evil), CREATED)
    assert pets.get() == REX
    try:
        assert pets.post() == REX
    except TransportError as error:
        assert error.sent


@pytest.mark.parametrize("hint", [b"100 Continue", b"103 Early Hints\r\nLink: <a>"])
def test_41_informational(pets: Caller, server: FaultServer, hint: bytes) -> None:
    server.does(says(b"HTTP/1.1 " + hint + b"\r\n\r\n" + answer(200, JSON)))
    assert [pets.get(), pets.get()] == [REX, REX]
    assert len(server.received) == 2
    assert server.accepted == 1


def test_cookies_are_not_kept(pets: Caller, server: FaultServer) -> None:
    server.does(says(answer(200, JSON, set_cookie="session=1; Path=/")))
    pets.get()
    pets.get()
    assert "cookie" not in server.received[1].headers


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (gzip.compress(JSON), "gzip"),
        (gzip.compress(JSON) + b"\0\0", "x-gzip"),
        (gzip.compress(JSON[:9]) + gzip.compress(JSON[9:]), "GZIP"),
        (zlib.compress(JSON), "deflate"),
        (zlib.compress(JSON)[2:-4], "deflate"),
        (gzip.compress(zlib.compress(JSON)), "deflate, gzip"),
        (JSON, "identity"),
    ],
    ids=["gzip", "padded", "in_a_row", "deflate", "raw", "twice", "identity"],
)
def test_encoded_bodies(
    pets: Caller, server: FaultServer, raw: bytes, encoding: str
) -> None:
    server.does(says(answer(200, raw, content_encoding=encoding)))
    assert pets.get() == REX
    assert server.received[0].headers["accept-encoding"] == "gzip, deflate"


def test_unknown_encoding(pets: Caller, server: FaultServer) -> None:
    server.does(says(answer(200, JSON, content_encoding="rot13")))
    with fails(TransportError, sent=True) as caught:
        pets.get()
    assert str(caught.value) == "getPet: unknown content encoding 'rot13'"
    assert len(server.received) == 1
