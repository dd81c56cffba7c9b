"""Requests that break the rules of their contract: what callers are told of it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from types import ModuleType
from typing import Any
from unittest import SkipTest

import grpc
import protovalidate
import pytest
from google.rpc.error_details_pb2 import BadRequest

from codegen.runtime.grpc import RpcError
from codegen.runtime.grpc.refusal import breaking, refusal
from codegen.runtime.grpc.testing import connected, round_trip
from codegen.runtime.grpc.trailers import trailers
from codegen.runtime.grpc.validation import validated
from tests.runtime.grpc import ruled

SPACE = 8192
"""Bytes of metadata above which gRPC refuses an answer."""


@pytest.fixture(scope="module")
def pb(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with ruled.compiled(tmp_path_factory.mktemp("rules")) as found:
        yield found


def told(request: Any) -> RpcError:
    """What is said of *request*, which breaks a rule."""
    with pytest.raises(RpcError) as caught:
        validated(request)
    return caught.value


def violations(error: RpcError) -> dict[str, str]:
    """The violations by field."""
    found = error.detail(BadRequest)
    assert found is not None
    return {one.field: one.description for one in found.field_violations}


def asked(service: ruled.Ruled, request: Any, call: str = "one", **options: Any) -> Any:
    """The answer of a server that checks what *service* is sent."""

    async def run() -> Any:
        add = ruled.adding(validated)
        async with connected(ruled.Client, add, service, **options) as client:
            sent = [request] if call == "all" else request
            return await getattr(client, call)(sent)

    return asyncio.run(run())


def test_what_fits_comes_back(pb: ModuleType) -> None:
    short = pb.Short(text="fits")
    assert validated(short) is short


@pytest.mark.parametrize(
    "request_of, path",
    [
        (lambda pb: pb.Paths(one={}), "one.text"),
        (lambda pb: pb.Paths(list=[{"text": "a"}, {}]), "list[1].text"),
        (lambda pb: pb.Paths(texts={'a"b\\': {}}), 'texts["a\\"b\\\\"].text'),
        (lambda pb: pb.Paths(texts={"é": {}}), 'texts["é"].text'),
        (lambda pb: pb.Paths(numbers={-1: {}}), "numbers[-1].text"),
        (lambda pb: pb.Paths(flags={True: {}}), "flags[true].text"),
        (lambda pb: pb.Paths(large={2**64 - 1: {}}), f"large[{2**64 - 1}].text"),
    ],
)
def test_paths_are_those_of_protovalidate(
    pb: ModuleType, request_of: Any, path: str
) -> None:
    """It prints the first one in the text of its own error."""
    request = request_of(pb)
    with pytest.raises(protovalidate.ValidationError) as theirs:
        protovalidate.validate(request)
    error = told(request)
    assert violations(error) == {path: "must be at least 1 characters"}
    assert error.details == str(theirs.value)


def test_several(pb: ModuleType) -> None:
    """The first stands in the text; a rule without words is shown itself."""
    error = told(pb.Paths(list=[{}, {}, {"text": "too long"}]))
    assert error.code is grpc.StatusCode.INVALID_ARGUMENT
    said = "list[0].text: must be at least 1 characters, and 2 more violations"
    assert error.details == said
    assert violations(error) == {
        "list[0].text": "must be at least 1 characters",
        "list[1].text": "must be at least 1 characters",
        "list[2].text": "must be at most 5 characters",
    }
    assert violations(told(pb.Odd(text="even"))) == {"text": "is even"}
    assert (
        told(pb.Quiet(text="loud")).details == "text: \"this != 'loud'\" returned false"
    )


@pytest.mark.parametrize("letter", ["x", "é", "\U0001f600"])
def test_an_answer_has_room_for_it(pb: ModuleType, letter: str) -> None:
    """However many violations there are, and whatever the caller calls them."""
    keys = [f"{letter * 900}{number}" for number in range(500)]
    request = pb.Paths(texts={key: {} for key in keys}, list=[{}] * 500)
    service = ruled.Ruled(pb.Paths)
    with pytest.raises(RpcError) as caught:
        asked(service, request)
    error = caught.value
    assert error.code is grpc.StatusCode.INVALID_ARGUMENT
    assert error.details.endswith(", and 999 more violations")
    assert 0 < len(violations(error)) < 1000
    spelt = told(request)
    sent = sum(len(value) * 4 / 3 for _, value in trailers(spelt)[1])
    assert sent + 3 * len(spelt.details.encode()) < SPACE
    assert service.calls == []


@pytest.mark.parametrize("call", ["one", "all"])
@pytest.mark.parametrize(
    "kind, fault", [("Share", "divide"), ("Wrong", "expected rule")]
)
def test_rules_that_cannot_be_evaluated(
    pb: ModuleType, call: str, kind: str, fault: str, caplog: pytest.LogCaptureFixture
) -> None:
    """The contract is wrong, not the caller, who does not hear what is wrong with it."""
    service = ruled.Ruled(getattr(pb, kind))
    caplog.set_level(logging.ERROR, "codegen.runtime.grpc.handler")
    with pytest.raises(RpcError) as caught:
        asked(service, service.kind(), call)
    assert caught.value.code is grpc.StatusCode.INTERNAL
    assert caught.value.details == "internal error"
    (record,) = caplog.records
    assert record.exc_info is not None and fault in str(record.exc_info[1])
    assert service.calls == []


def test_an_any_is_not_opened(pb: ModuleType) -> None:
    """The tool relies on it: a request that holds one has no rules for that."""
    holder = pb.Holder()
    holder.held.Pack(pb.Short())
    assert validated(holder) is holder


# --- the contract tests that are generated --------------------------------------------


@pytest.mark.parametrize("kind", ["Short", "Few", "Once", "Low"])
@pytest.mark.parametrize("call", ["one", "all"])
def test_refusal(pb: ModuleType, kind: str, call: str) -> None:
    """It passes with a server that checks, and fails with one that does not."""
    service = ruled.Ruled(getattr(pb, kind))
    method: Any = (ruled.one if call == "one" else ruled.every)(service.kind)
    parties: Any = (service, ruled.Client, getattr(ruled.Client, call), method)
    refusal(ruled.adding(validated), *parties)
    with pytest.raises(AssertionError, match="was answered"):
        refusal(ruled.adding(None), *parties)


def test_refusal_of_what_fits(pb: ModuleType) -> None:
    """Where nothing that is tried breaks a rule, it says that it proves nothing."""
    service = ruled.Ruled(pb.Odd)
    parties: Any = (service, ruled.Client, ruled.Client.one, ruled.one(pb.Odd))
    with pytest.raises(SkipTest, match=r"Ruled/One"):
        refusal(ruled.adding(validated), *parties)


def test_refusal_where_rules_are_wrong(pb: ModuleType) -> None:
    with pytest.raises(protovalidate.CompilationError):
        breaking(pb.Wrong)
    with pytest.raises(protovalidate.EvaluationError):
        breaking(pb.Share)


def test_round_trip_of_what_does_not_fit(pb: ModuleType) -> None:
    """A sample has every field; rules are for the other test."""
    service = ruled.Ruled(pb.Few)
    service.kind = pb.Short
    assert breaking(pb.Short) is not None
    add, method = ruled.adding(_refuse), ruled.one(pb.Short)
    round_trip(add, service, ruled.Client, ruled.Client.one, method)


def _refuse(request: Any) -> None:
    raise RpcError(grpc.StatusCode.INVALID_ARGUMENT, "never")
