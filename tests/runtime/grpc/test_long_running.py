"""Operations that take a while: what services say of them that makes no sense."""

from __future__ import annotations

import asyncio
from typing import Any

import grpc
import pytest
from google.longrunning import operations_pb2  # type: ignore[import-untyped]
from google.protobuf.duration_pb2 import Duration
from google.protobuf.empty_pb2 import Empty

from codegen.runtime import ContractViolation, DeadlineExceeded
from codegen.runtime.clock import Clock
from codegen.runtime.grpc import RpcError, UnaryUnary
from codegen.runtime.grpc.long_running import AsyncLongRunning, LongRunning

SORT: UnaryUnary[Any, Any] = UnaryUnary(
    path="/shop.Shelves/Sort", request=Empty, response=operations_pb2.Operation
)


def operation(**fields: Any) -> Any:
    return operations_pb2.Operation(**fields)


def done(**error: Any) -> Any:
    found = operation(name="sorting/1", done=True)
    if error:
        found.error.code, found.error.message = error["code"], "no room"
    return found


class Service:
    """Answers questions in turn, the last one for ever; nobody waits for it.

    Attributes:
        asked: The names that it was asked for.
    """

    def __init__(self, *answers: Any) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []
        self.time = 0.0

    def ask(self, method: Any, request: Any) -> Any:
        self.asked.append(request.name)
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]

    async def ask_async(self, method: Any, request: Any) -> Any:
        return self.ask(method, request)

    def sleep(self, seconds: float) -> None:
        self.time += seconds

    async def sleep_async(self, seconds: float) -> None:
        self.sleep(seconds)

    def outcome(
        self, begun: Any, is_async: bool, timeout: float | None = None
    ) -> Duration:
        """Return what the operation brings that began so."""
        clock = Clock(
            now=lambda: self.time, sleep=self.sleep, sleep_async=self.sleep_async
        )
        rest: Any = (SORT, begun, Duration, Empty, clock)
        if not is_async:
            found: Any = LongRunning(self.ask, *rest).result(timeout)
            return Duration.FromString(found.SerializeToString())

        async def main() -> Any:
            return await AsyncLongRunning(self.ask_async, *rest).result(timeout)

        found = asyncio.run(main())
        return Duration.FromString(found.SerializeToString())


both = pytest.mark.parametrize("is_async", [False, True])


@both
@pytest.mark.parametrize("code", [-1, 17, 99, 2**31 - 1])
def test_a_code_that_nobody_knows(is_async: bool, code: int) -> None:
    """Is UNKNOWN, as in the status of a call."""
    with pytest.raises(RpcError) as caught:
        Service().outcome(done(code=code), is_async)
    assert caught.value.code is grpc.StatusCode.UNKNOWN
    assert str(caught.value) == "Sort: UNKNOWN: no room"


@both
def test_a_failure_that_is_ok(is_async: bool) -> None:
    with pytest.raises(ContractViolation) as caught:
        Service().outcome(done(code=0), is_async)
    assert str(caught.value) == "Sort: failed, with a status of OK"


@both
def test_a_result_that_is_none(is_async: bool) -> None:
    with pytest.raises(ContractViolation) as caught:
        Service().outcome(done(), is_async)
    assert str(caught.value) == "Sort: done, without a result"


@both
def test_an_operation_without_a_name(is_async: bool) -> None:
    """Nobody can ask for it: the service is not asked for any other either."""
    service = Service(done())
    with pytest.raises(ContractViolation) as caught:
        service.outcome(operation(), is_async)
    assert str(caught.value) == (
        "Sort: the operation has no name by which to ask for it"
    )
    assert service.asked == []


@both
def test_an_operation_that_is_done_needs_no_name(is_async: bool) -> None:
    begun = operation(done=True)
    begun.response.Pack(Duration(seconds=7))
    assert Service().outcome(begun, is_async).seconds == 7


@both
def test_a_name_that_changes(is_async: bool) -> None:
    """The operation is still the one that was begun."""
    last = done()
    last.response.Pack(Duration(seconds=7))
    service = Service(operation(), operation(name="another"), last)
    found = service.outcome(operation(name="sorting/1"), is_async)
    assert found.seconds == 7
    assert service.asked == ["sorting/1"] * 3


@both
def test_an_operation_without_end(is_async: bool) -> None:
    service = Service(operation(name="sorting/1"))
    with pytest.raises(DeadlineExceeded) as caught:
        service.outcome(operation(name="sorting/1"), is_async, timeout=60)
    assert str(caught.value) == "Sort: not done in time"
    assert service.time < 60 and 5 < len(service.asked) < 20
