"""Statuses with more than a text, on their way from a service to its client."""

from __future__ import annotations

import asyncio
import copy
import pickle
from collections.abc import Callable
from types import ModuleType
from typing import Any

import grpc
import pytest
from google.protobuf.any_pb2 import Any as PackedMessage
from google.rpc import error_details_pb2, status_pb2  # type: ignore[import-untyped]

from codegen.runtime import Backoff, Policy, Retry
from codegen.runtime.errors import TransportError
from codegen.runtime.grpc import RpcError, bad_request
from codegen.runtime.grpc.async_client import AsyncGrpcClient
from codegen.runtime.grpc.client import GrpcClient
from codegen.runtime.grpc.declared import DeclaredError
from codegen.runtime.grpc.errors import judge_rpc
from codegen.runtime.grpc.testing import connected, connected_sync
from codegen.runtime.grpc.trailers import received, trailers
from codegen.runtime.verdict import Verdict
from tests.runtime.grpc.parrot import KINDS, Parrot, add_to_server, ask, ask_sync

CODE = grpc.StatusCode
STATUS = "grpc-status-details-bin"


class TooLoud(DeclaredError):
    """What a generated error looks like."""

    CODE = CODE.FAILED_PRECONDITION
    REASON = "TOO_LOUD"
    DOMAIN = "codegen.runtime.tests.Parrot"


class TooQuiet(DeclaredError):
    """Another one of the same method."""

    CODE = CODE.FAILED_PRECONDITION
    REASON = "TOO_QUIET"
    DOMAIN = "codegen.runtime.tests.Parrot"


def told(messages: ModuleType, kind: str, error: Exception) -> RpcError:
    """What a client gets when a service raises *error*, its declared errors typed."""

    def fail(text: str, context: object) -> None:
        raise error

    parrot = Parrot(messages, errors=(TooLoud, TooQuiet))
    parrot.when_asked = fail

    async def calls() -> RpcError:
        async with connected(AsyncGrpcClient, add_to_server, parrot) as client:
            with pytest.raises(RpcError) as caught:
                await ask(client, parrot, kind)
        return caught.value

    found = asyncio.run(calls())
    with connected_sync(GrpcClient, add_to_server, parrot) as client:
        with pytest.raises(RpcError) as caught:
            ask_sync(client, parrot, kind)
    assert (type(caught.value), str(caught.value)) == (type(found), str(found))
    assert caught.value.error_details == found.error_details
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_details_travel(messages: ModuleType, kind: str) -> None:
    """Those of google.rpc and any other, in order."""
    sent = RpcError(
        CODE.ABORTED,
        "né",
        error_details=(
            error_details_pb2.ErrorInfo(reason="R", domain="d", metadata={"a": "b"}),
            messages.Ping(text="more"),
        ),
    )
    found = told(messages, kind, sent)
    assert type(found) is RpcError
    assert (found.code, found.details, found.received) == (CODE.ABORTED, "né", True)
    assert found.error_details == sent.error_details
    assert found.detail(messages.Ping) == messages.Ping(text="more")
    assert found.detail(error_details_pb2.Help) is None


@pytest.mark.parametrize("kind", KINDS)
def test_a_declared_error_comes_back_typed(messages: ModuleType, kind: str) -> None:
    """As the class that its reason names, with all it says."""
    sent = TooLoud(
        "shh",
        info={"level": "11"},
        metadata=[("x", "y")],
        error_details=[messages.Ping(text="z")],
        retry_after=2.5,
    )
    found = told(messages, kind, sent)
    assert isinstance(found, TooLoud)
    assert (found.code, found.details) == (CODE.FAILED_PRECONDITION, "shh")
    assert found.info == {"level": "11"}
    assert found.detail(messages.Ping) == messages.Ping(text="z")
    assert found.retry_after == 2.5
    assert ("x", "y") in found.metadata
    assert found.operation == kind.capitalize()
    assert str(found) == f"{found.operation}: FAILED_PRECONDITION: shh"


@pytest.mark.parametrize(
    ("reason", "domain", "kind"),
    [
        ("TOO_QUIET", "codegen.runtime.tests.Parrot", TooQuiet),
        ("TOO_QUIET", "", TooQuiet),
        ("TOO_QUIET", "somebody.else", RpcError),
        ("TOO", "codegen.runtime.tests.Parrot", RpcError),
    ],
)
def test_by_what_a_declared_error_is_known(
    messages: ModuleType, reason: str, domain: str, kind: type[RpcError]
) -> None:
    said = error_details_pb2.ErrorInfo(reason=reason, domain=domain)
    sent = RpcError(CODE.FAILED_PRECONDITION, error_details=[said])
    assert type(told(messages, "one", sent)) is kind


def test_one_from_downstream_is_not_passed_on(messages: ModuleType) -> None:
    """A service that calls another one answers for itself."""
    error = TooLoud("a secret of theirs")
    error.received = True
    found = told(messages, "one", error)
    assert (type(found), found.code, found.details) == (
        RpcError,
        CODE.INTERNAL,
        "internal error",
    )


def test_a_bad_request_names_its_fields(messages: ModuleType) -> None:
    found = told(messages, "one", bad_request({"user.email": "is empty", "n": "is 0"}))
    assert str(found) == "One: INVALID_ARGUMENT: user.email: is empty; n: is 0"
    assert found.violations == {"user.email": "is empty", "n": "is 0"}
    rejected = found.detail(error_details_pb2.BadRequest)
    assert rejected is not None
    assert [(one.field, one.description) for one in rejected.field_violations] == [
        ("user.email", "is empty"),
        ("n", "is 0"),
    ]


def test_ok_is_no_error() -> None:
    with pytest.raises(ValueError, match="^RpcError: OK is no error$"):
        RpcError(CODE.OK)


# Errors that go elsewhere: to another process, or into a copy

WAYS: dict[str, Callable[[Any], Any]] = {
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "pickle": lambda error: pickle.loads(pickle.dumps(error)),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("kind", ["plain", "declared"])
@pytest.mark.parametrize("side", ["sent", "received"])
def test_an_error_goes_elsewhere_whole(
    messages: ModuleType, side: str, kind: str, way: str
) -> None:
    """As what raises it in a pool of processes has to."""
    help_ = error_details_pb2.Help()
    help_.links.add(url="https://example.com")
    said: Any = {
        "metadata": [("x", "y"), ("z-bin", b"\0")],
        "error_details": [messages.Ping(text="z"), help_, PackedMessage()],
        "retry_after": 2.5,
    }
    error: RpcError
    if kind == "plain":
        error = RpcError(CODE.ABORTED, "né", **said)
    else:
        error = TooLoud("shh", info={"level": "11"}, **said)
    if side == "received":
        error = told(messages, "one", error)
        error.sent = False
    error.history = (RpcError(CODE.UNAVAILABLE), TransportError("gone", sent=True))
    error.add_note("seen by me")
    again = WAYS[way](error)
    assert (type(again), str(again)) == (type(error), str(error))
    assert (again.received, again.sent) == (error.received, error.sent)
    assert again.error_details == error.error_details
    assert repr(again.history) == repr(error.history)
    other = {"history": None}
    assert vars(again) | other == vars(error) | other
    assert again.detail(messages.Ping) == messages.Ping(text="z")


# What is read from the wire


def test_a_status_that_cannot_be_read_says_nothing() -> None:
    metadata = ((STATUS, b"\xff\xff"), ("a", "b"))
    error = received(CODE.ABORTED, "x", metadata, "One")
    assert (error.error_details, error.retry_after) == ((), None)
    assert error.violations == {}
    assert error.metadata == (("a", "b"),)


def test_what_nobody_knows_stays_packed() -> None:
    """As does what claims to be something else than it is."""
    packed = [
        PackedMessage(type_url="type.googleapis.com/who.Knows", value=b"x"),
        PackedMessage(type_url="type.googleapis.com/google.rpc.Nothing", value=b"x"),
        PackedMessage(type_url="type.googleapis.com/google.rpc.Help", value=b"\xff"),
        PackedMessage(),
    ]
    status = status_pb2.Status(code=1, details=packed).SerializeToString()
    error = received(CODE.ABORTED, "x", ((STATUS, status),), "One")
    assert list(error.error_details) == packed


def test_other_software_reads_what_we_write() -> None:
    """The status repeats code and text, as `grpcio-status` wants it."""
    error = RpcError(CODE.ABORTED, "x", retry_after=1.25)
    sent = dict(trailers(error)[1])
    assert sent["grpc-retry-pushback-ms"] == "1250"
    status = status_pb2.Status.FromString(sent[STATUS])
    assert (status.code, status.message) == (10, "x")
    pause = error_details_pb2.RetryInfo()
    assert status.details[0].Unpack(pause)
    assert pause.retry_delay.ToTimedelta().total_seconds() == 1.25


# What a pause that the server asks for means to retries


def pause_of(seconds: float) -> Any:
    found = error_details_pb2.RetryInfo()
    found.retry_delay.FromNanoseconds(int(seconds * 1e9))
    return found


@pytest.mark.parametrize(
    ("code", "verdict"),
    [
        (
            CODE.UNAVAILABLE,
            Verdict(outcome="failure", repeat="if_idempotent", retry_after=0.5),
        ),
        (
            CODE.RESOURCE_EXHAUSTED,
            Verdict(outcome="throttled", repeat="if_idempotent", retry_after=0.5),
        ),
        (CODE.FAILED_PRECONDITION, Verdict(outcome="success")),
    ],
)
def test_retry_info_is_honoured(code: grpc.StatusCode, verdict: Verdict) -> None:
    """As push-back is, which wins where there are both."""
    status = dict(trailers(RpcError(code, error_details=[pause_of(0.5)]))[1])[STATUS]
    error = received(code, "", ((STATUS, status),), "One")
    assert judge_rpc(Policy(), error) == verdict
    both = ((STATUS, status), ("grpc-retry-pushback-ms", "-1"))
    refused = received(code, "", both, "One")
    assert judge_rpc(Policy(), refused).repeat == "never"


def test_exhausted_without_a_pause_is_not_repeated() -> None:
    """Nor with one, if the policy lists what it repeats."""
    plain = received(CODE.RESOURCE_EXHAUSTED, "", (), "One")
    assert judge_rpc(Policy(), plain) == Verdict(outcome="throttled")
    asked = received(
        CODE.RESOURCE_EXHAUSTED, "", (("grpc-retry-pushback-ms", "5"),), "One"
    )
    listed = Policy(retry=Retry(on=("ABORTED",)))
    assert judge_rpc(listed, asked) == Verdict(outcome="throttled")


def test_a_pause_is_kept_between_attempts(messages: ModuleType) -> None:
    """The server says 20 ms, where the policy would not wait at all."""
    none = Backoff(base=0.0, throttled=0.0)
    policy = Policy(idempotent=True, retry=Retry(attempts=2, backoff=none))
    parrot = Parrot(messages, policy=policy)
    moments: list[float] = []

    def busy(text: str, context: object) -> None:
        moments.append(asyncio.get_running_loop().time())
        if len(moments) == 1:
            raise RpcError(CODE.RESOURCE_EXHAUSTED, "busy", retry_after=0.02)

    parrot.when_asked = busy

    async def calls() -> list[str]:
        async with connected(AsyncGrpcClient, add_to_server, parrot) as client:
            return await ask(client, parrot, "one")

    assert asyncio.run(calls()) == ["a"]
    assert moments[1] - moments[0] >= 0.02
