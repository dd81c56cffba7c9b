"""What a service knows and says of a call that came over HTTP."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest
from starlette.requests import Request

from codegen.runtime import Clock
from codegen.runtime.grpc import HttpRule, Metadata
from codegen.runtime.grpc.transcoding.context import HttpContext
from tests.runtime.grpc.transcoding.desk import Desk

GET = HttpRule("GET", "/v1/{name}")


def context(*, client: Any = ("127.0.0.1", 5), **headers: str) -> HttpContext:
    """The context of a request at second 100."""
    raw = [(k.replace("_", "-").encode(), v.encode()) for k, v in headers.items()]
    scope = {"type": "http", "headers": raw, "client": client}
    return HttpContext(Request(scope), Clock(now=lambda: 100.0))


def test_header_fields_are_metadata() -> None:
    """But for those that are about the connection, and what it names."""
    found = context(
        host="h",
        connection="close, X-Mine",
        te="trailers",
        transfer_encoding="chunked",
        x_mine="1",
        x_yours="2",
        data_bin="AP8=",
        bare_bin="AP8",
        two_bin="AA==, AQ==",
        wrong_bin="!",
    ).metadata
    assert found == (
        ("host", "h"),
        ("x-yours", "2"),
        ("data-bin", b"\x00\xff"),
        ("bare-bin", b"\x00\xff"),
        ("two-bin", b"\x00"),
        ("two-bin", b"\x01"),
    )


@pytest.mark.parametrize(
    ("client", "peer"),
    [
        (("127.0.0.1", 5), "ipv4:127.0.0.1:5"),
        (("::1", 5), "ipv6:[::1]:5"),
        (None, "unknown:"),
    ],
)
def test_peers(client: Any, peer: str) -> None:
    """As gRPC writes them."""
    assert context(client=client).peer == peer
    assert context(client=client).peer_identities == ()


def test_what_is_left() -> None:
    """From when the request came."""
    assert context(x_request_timeout_ms="2500").time_remaining() == 2.5
    assert context(x_request_timeout_ms="soon").time_remaining() is None
    assert context().time_remaining() is None


def test_leading_metadata_are_header_fields(pb: ModuleType) -> None:
    """Of errors too; those about the body stay ours."""
    desk = Desk(pb, GET)

    def answer(request: Any, context: Any) -> Any:
        leading = [("x-a", "1"), ("content-encoding", "gzip"), ("trailer", "x-b")]
        context.set_leading_metadata(leading)
        context.set_trailing_metadata([("x-b", "2")])
        if request.name == "wrong":
            raise ValueError
        return pb.Response()

    desk.answer = answer
    for name, status in (("a", 200), ("wrong", 500)):
        found = desk.ask("GET", f"/v1/{name}")
        assert (found.status, found.headers["x-a"]) == (status, "1")
        assert found.headers["content-type"] == "application/json"
        assert not {"x-b", "content-encoding", "trailer"} & found.headers.keys()


@pytest.mark.parametrize(
    "pair",
    [
        ("x-a", "1\r\nset-cookie: a=b"),
        ("x-a", "é"),
        ("X-A", "1"),
        ("x a", "1"),
        ("", "1"),
        ("x-bin", "1"),
        ("x-a", b"1"),
    ],
)
def test_metadata_that_cannot_be_sent(pair: tuple[str, str | bytes]) -> None:
    """The service is told so, and nothing is smuggled into the answer."""
    metadata: Metadata = [pair]
    with pytest.raises((ValueError, TypeError)):
        context().set_leading_metadata(metadata)


def test_too_late() -> None:
    """What goes first cannot follow."""
    found = context()
    assert found.lead() == []
    with pytest.raises(RuntimeError):
        found.set_leading_metadata([("x-a", "1")])
