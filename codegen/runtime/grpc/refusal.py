"""Contract tests of rules: what breaks one is refused before the service gets it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from typing import Any, TypeVar
from unittest import SkipTest

import grpc
from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message

from ..fake import Fake
from ..message_sample import sample_message
from .async_client import AsyncGrpcClient
from .errors import RpcError
from .method import Method
from .serving import GrpcServer
from .testing import answers_of, connected
from .validation import validated

F = TypeVar("F", bound=Fake)
M = TypeVar("M", bound=Message)

_LARGEST = {
    FieldDescriptor.CPPTYPE_INT32: 2**31 - 1,
    FieldDescriptor.CPPTYPE_INT64: 2**63 - 1,
    FieldDescriptor.CPPTYPE_UINT32: 2**32 - 1,
    FieldDescriptor.CPPTYPE_UINT64: 2**64 - 1,
    FieldDescriptor.CPPTYPE_FLOAT: float("inf"),
    FieldDescriptor.CPPTYPE_DOUBLE: float("inf"),
}
_LONG = 10_000


def refusal(
    add_to_server: Callable[[F, GrpcServer], None],
    fake: F,
    client: type[AsyncGrpcClient],
    call: Callable[..., Any],
    method: Method[Any, Any],
) -> None:
    """Call *method* with a request that breaks a rule of the contract.

    Raises:
        AssertionError: It was not refused, or the service was called.
        unittest.SkipTest: None of the requests that are tried breaks a rule.
        protovalidate.CompilationError: A rule does not fit the field that it is for.
        protovalidate.EvaluationError: A rule cannot be evaluated for such a request.
    """
    broken = breaking(method.request)
    if broken is None:
        raise SkipTest(f"no rule is broken by the requests tried for {method.path}")
    asyncio.run(_refused(add_to_server, fake, client, call, method, broken))


def breaking(kind: type[M]) -> M | None:
    """Return a message that breaks a rule: empty, full or overfull; None if none does."""
    for message in _tried(kind):
        try:
            validated(message)
        except RpcError:
            return message
    return None


async def _refused(
    add_to_server: Callable[[F, GrpcServer], None],
    fake: F,
    client: type[AsyncGrpcClient],
    call: Callable[..., Any],
    method: Method[Any, Any],
    broken: Message,
) -> None:
    async with connected(client, add_to_server, fake) as caller:
        try:
            await answers_of(caller, call, method, [broken])
        except RpcError as error:
            assert error.code is grpc.StatusCode.INVALID_ARGUMENT, f"got {error}"
        else:
            raise AssertionError(f"{method.path} was answered for {broken!r}")
    assert not fake.calls, f"the service got {broken!r}"


def _tried(kind: type[M]) -> Iterator[M]:
    if kind().IsInitialized():  # proto2: an empty message may be none
        yield kind()
    yield sample_message(kind)
    overfull = sample_message(kind)
    _overfill(overfull)
    yield overfull


def _overfill(message: Message) -> None:
    """Make texts long, numbers large, and give lists an item twice."""
    for field, value in message.ListFields():
        if field.message_type is not None and field.message_type.GetOptions().map_entry:
            continue
        if field.is_repeated:
            value.extend(list(value))
        elif field.message_type is not None:
            _overfill(value)
        elif field.cpp_type == FieldDescriptor.CPPTYPE_STRING:
            setattr(message, field.name, value * _LONG)
        elif field.cpp_type in _LARGEST:
            setattr(message, field.name, _LARGEST[field.cpp_type])
