"""Errors in the trailers of a call: what is too long, or what nobody can send."""

from __future__ import annotations

import asyncio
import math
from types import ModuleType
from typing import Any

import grpc
import pytest
from google.protobuf.any_pb2 import Any as PackedMessage
from google.rpc import error_details_pb2  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from codegen.runtime.grpc import RpcError, bad_request
from codegen.runtime.grpc.async_client import AsyncGrpcClient
from codegen.runtime.grpc.declared import DeclaredError, typed
from codegen.runtime.grpc.metadata import ROOM
from codegen.runtime.grpc.testing import connected
from codegen.runtime.grpc.trailers import received, trailers
from tests.runtime.grpc import parrot as parrots
from tests.runtime.grpc.parrot import KINDS, Parrot, add_to_server, ask

CODE = grpc.StatusCode
LONG = "x" * 100_000


class TooLoud(DeclaredError):
    """What a generated error looks like."""

    CODE = CODE.FAILED_PRECONDITION
    REASON = "TOO_LOUD"
    DOMAIN = "codegen.runtime.tests.Parrot"


def told(messages: ModuleType, kind: str, error: Exception) -> RpcError:
    """What a client gets when a service raises *error*."""

    def fail(text: str, context: object) -> None:
        raise error

    parrot = Parrot(messages, errors=(TooLoud,))
    parrot.when_asked = fail
    return parrots.told(parrot, kind)


@pytest.mark.parametrize("kind", KINDS)
def test_a_long_text_is_cut(messages: ModuleType, kind: str) -> None:
    """What is short of it comes as a whole."""
    found = told(messages, kind, RpcError(CODE.NOT_FOUND, LONG))
    assert (found.code, found.details) == (CODE.NOT_FOUND, "x" * 499 + "…")
    fits = "y" * 7_000
    assert told(messages, kind, RpcError(CODE.NOT_FOUND, fits)).details == fits


def test_a_declared_error_with_a_long_text_comes_typed(messages: ModuleType) -> None:
    found = told(messages, "one", TooLoud(LONG, info={"level": "11"}, retry_after=2))
    assert isinstance(found, TooLoud)
    assert found.code is CODE.FAILED_PRECONDITION
    assert (found.info, found.retry_after) == ({"level": "11"}, 2.0)
    assert len(found.details) == 500


def test_details_that_find_no_room_are_left_out(
    messages: ModuleType, caplog: pytest.LogCaptureFixture
) -> None:
    """The last ones; and the log says so."""
    said = [messages.Ping(text=letter * 2_000) for letter in "abcd"]
    found = told(messages, "one", RpcError(CODE.ABORTED, "short", error_details=said))
    assert found.details == "short"
    assert list(found.error_details) == said[:2]
    assert caplog.messages == [
        "ABORTED: short is too long for the trailers of a call: its end is cut off"
    ]


def test_a_bad_request_with_ten_thousand_violations(messages: ModuleType) -> None:
    """Its code stands, and the first of its words."""
    wrong = {f"items[{number}]": "is empty" for number in range(10_000)}
    found = told(messages, "one", bad_request(wrong))
    assert found.code is CODE.INVALID_ARGUMENT
    assert found.details.startswith("items[0]: is empty; items[1]: is empty;")


@pytest.mark.parametrize("kind", KINDS)
def test_what_its_service_set_counts_as_well(messages: ModuleType, kind: str) -> None:
    """The error goes before it, and is the same each time."""
    parrot = Parrot(messages, errors=(TooLoud,))

    def fail(text: str, context: Any) -> None:
        context.set_trailing_metadata([("x", "y" * 7_000)])
        raise TooLoud("m" * 200, info={"a": "b" * 4_000})

    parrot.when_asked = fail

    async def calls() -> None:
        async with connected(AsyncGrpcClient, add_to_server, parrot) as client:
            for _ in range(20):
                with pytest.raises(TooLoud) as caught:
                    await ask(client, parrot, kind)
                assert caught.value.details == "m" * 200

    asyncio.run(calls())


def test_a_declared_error_with_long_info_comes_typed(messages: ModuleType) -> None:
    """Without the info, for which there is no room."""
    found = told(messages, "one", TooLoud("shh", info={"why": "b" * 9_000}))
    assert isinstance(found, TooLoud)
    assert (found.details, found.info) == ("shh", {})


def test_metadata_that_finds_no_room_is_left_out(messages: ModuleType) -> None:
    found = told(
        messages, "one", RpcError(CODE.ABORTED, "x", metadata=[("x-long", LONG)])
    )
    assert (found.code, found.details) == (CODE.ABORTED, "x")
    assert "x-long" not in dict(found.metadata)


@pytest.mark.parametrize("kind", KINDS)
def test_half_of_a_surrogate_pair(messages: ModuleType, kind: str) -> None:
    """As names of files have it that are not in UTF-8."""
    found = told(messages, kind, RpcError(CODE.NOT_FOUND, "no file \udcff"))
    assert (found.code, found.details) == (CODE.NOT_FOUND, "no file ?")


def test_a_detail_that_came_packed_goes_on_as_it_is(messages: ModuleType) -> None:
    """Of a type that nobody here knows."""
    packed = PackedMessage(type_url="type.googleapis.com/who.Knows", value=b"x")
    found = told(messages, "one", RpcError(CODE.ABORTED, error_details=[packed]))
    assert found.error_details == (packed,)


@given(
    text=st.text(max_size=4_000),
    metadata=st.lists(st.tuples(st.just("x"), st.text("abc", max_size=5_000))),
    details=st.lists(st.text("abcü", max_size=5_000), max_size=5),
    pause=st.none() | st.floats(-1, 1e6),
)
def test_there_is_always_room(
    text: str,
    metadata: list[tuple[str, str]],
    details: list[str],
    pause: float | None,
) -> None:
    """And what is sent is read as the same code and pause, whatever was cut."""
    said = [error_details_pb2.ErrorInfo(reason=one) for one in details]
    error = RpcError(
        CODE.ABORTED, text, metadata=metadata, error_details=said, retry_after=pause
    )
    spelt, sent = trailers(error)
    size = sum(
        len(name)
        + 32
        + (len(value) * 4 / 3 if isinstance(value, bytes) else len(value))
        for name, value in sent
    )
    assert size + len(spelt.encode()) <= ROOM
    found = received(error.code, spelt, sent, "")
    assert (found.retry_after is None) == (pause is None)
    if pause is not None and found.retry_after is not None:
        assert math.isclose(found.retry_after, pause, abs_tol=0.001)


def test_of_two_codes_that_of_the_call_counts() -> None:
    """A proxy may have put another status in place of the error, and left the details."""
    _, sent = trailers(TooLoud("shh"))
    error = received(CODE.RESOURCE_EXHAUSTED, "too long", sent, "One")
    assert type(typed(error, [TooLoud])) is RpcError
    error = received(CODE.FAILED_PRECONDITION, "shh", sent, "One")
    assert type(typed(error, [TooLoud])) is TooLoud


@pytest.mark.parametrize(
    "text, pause",
    [
        ("1500", 1.5),
        ("0", 0.0),
        ("-1", -1e-3),
        ("1_0", -1.0),
        ("soon", -1.0),
        ("9" * 400, -1.0),
        ("9" * 5_000, -1.0),
        ("١", -1.0),
        ("", -1.0),
    ],
)
def test_push_back(text: str, pause: float) -> None:
    """What is no number asks for no repetition (gRFC A6)."""
    error = received(CODE.ABORTED, "", (("grpc-retry-pushback-ms", text),), "One")
    assert error.retry_after == pause


@pytest.mark.parametrize(
    "given, kind, text",
    [
        (
            {"code": 5},
            TypeError,
            "RpcError(code=...) must be a grpc.StatusCode, not int",
        ),
        (
            {"details": ValueError("x")},
            TypeError,
            "RpcError(details=...) must be str, not ValueError",
        ),
        (
            {"error_details": ["x"]},
            TypeError,
            "RpcError(error_details=...) must be messages, not str",
        ),
        (
            {"retry_after": "5"},
            TypeError,
            "RpcError(retry_after=...) must be a number of seconds, not str",
        ),
        (
            {"retry_after": True},
            TypeError,
            "RpcError(retry_after=...) must be a number of seconds, not bool",
        ),
        (
            {"retry_after": math.inf},
            ValueError,
            "RpcError(retry_after=inf): must be a finite time",
        ),
        (
            {"retry_after": math.nan},
            ValueError,
            "RpcError(retry_after=nan): must be a finite time",
        ),
        (
            {"metadata": {"a": "b"}},
            TypeError,
            "RpcError(metadata=...) must be pairs of names and values, not dict",
        ),
        (
            {"metadata": [("A", "b")]},
            ValueError,
            "RpcError(metadata=...): 'A' is no name of metadata, which is in lower case",
        ),
        (
            {"metadata": [("grpc-status", "b")]},
            ValueError,
            "RpcError(metadata=...): 'grpc-status' is for gRPC to say",
        ),
    ],
)
def test_what_is_no_error(
    given: dict[str, Any], kind: type[Exception], text: str
) -> None:
    """It is told where it is made."""
    with pytest.raises(kind) as caught:
        RpcError(**{"code": CODE.ABORTED, **given})
    assert str(caught.value) == text
