"""Operations that go on after a call was answered (AIP-151, google/longrunning)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator
from typing import Any, Generic, TypeVar

import grpc
from google.protobuf.message import DecodeError, Message

from ..clock import Clock
from ..deadline import deadline_scope, remaining
from ..errors import ContractViolation, DeadlineExceeded
from ..policy import Policy
from . import status_details
from .declared import typed
from .errors import RpcError
from .known_messages import known_class
from .method import Method, UnaryUnary

M = TypeVar("M", bound=Message)
Result = TypeVar("Result", bound=Message)
Progress = TypeVar("Progress", bound=Message)

FIRST_PAUSE, LONGEST_PAUSE, GROWTH = 1.0, 20.0, 1.5
"""Seconds between two questions whether it is done; each pause is longer than the last."""
LAST = 0.1
"""Seconds before a deadline in which no other question is asked."""

_SERVICE = "/google.longrunning.Operations/"
_CODES = {code.value[0]: code for code in grpc.StatusCode}


class _Begun(Generic[Result, Progress]):
    """What both kinds have: the operation as it was when somebody last asked."""

    def __init__(
        self,
        method: Method[Any, Any],
        operation: Any,
        result: type[Result],
        progress: type[Progress],
        clock: Clock,
    ) -> None:
        self._method, self._operation = method, operation
        self._name: str = operation.name
        self._result_type, self._progress_type = result, progress
        self._clock = clock

    @property
    def name(self) -> str:
        """Name that the service gave it, by which others may ask for it."""
        return self._name

    @property
    def done(self) -> bool:
        """Whether it had ended when it was last asked for."""
        found: bool = self._operation.done
        return found

    @property
    def progress(self) -> Progress | None:
        """What was last said of it; None if nothing was.

        Raises:
            ContractViolation: That is of another type than the contract says.
        """
        if not self._operation.HasField("metadata"):
            return None
        return self._unpacked(self._operation.metadata, self._progress_type)

    def _asked(self) -> str:
        """Return the name by which the service is asked.

        Raises:
            ContractViolation: It gave none.
        """
        if not self._name:
            name = self._method.name
            text = f"{name}: the operation has no name by which to ask for it"
            raise ContractViolation(text, operation=name)
        return self._name

    def _outcome(self) -> Result:
        """Return what it brought.

        Raises:
            RpcError: It failed.
            ContractViolation: It brought something of another type, or nothing, or it
                failed and does not say how.
        """
        operation, name = self._operation, self._method.name
        if operation.WhichOneof("result") == "error":
            status = operation.error
            if not status.code:
                text = f"{name}: failed, with a status of OK"
                raise ContractViolation(text, operation=name)
            code = _CODES.get(status.code, grpc.StatusCode.UNKNOWN)
            details = status_details.read(status.SerializeToString())
            error = RpcError(
                code, status.message, error_details=details, operation=name
            )
            error.received = True
            raise typed(error, self._method.errors)
        if operation.WhichOneof("result") is None:
            raise ContractViolation(f"{name}: done, without a result", operation=name)
        return self._unpacked(operation.response, self._result_type)

    def _unpacked(self, packed: Any, kind: type[M]) -> M:
        name, wanted = self._method.name, kind.DESCRIPTOR.full_name
        if packed.type_url.rpartition("/")[2] != wanted:
            raise ContractViolation(
                f"{name}: {packed.type_url} where {wanted} was to come",
                raw=packed.value,
                operation=name,
            )
        try:
            found: M = kind.FromString(packed.value)
        except DecodeError as error:
            raise ContractViolation(
                f"{name}: {wanted} cannot be read", raw=packed.value, operation=name
            ) from error
        return found

    def _pause(self, pause: float) -> float:
        """Return how long to wait before the next question.

        Raises:
            DeadlineExceeded: There is no time left.
        """
        left = remaining(self._clock)
        if left is None:
            return pause
        if left < LAST:
            name = self._method.name
            raise DeadlineExceeded(f"{name}: not done in time", operation=name)
        return min(pause, left / 2)  # the last question needs time as well


class LongRunning(_Begun[Result, Progress]):
    """An operation that was begun: `begun.result()` waits for it."""

    def __init__(self, ask: Callable[..., Any], *begun: Any) -> None:
        super().__init__(*begun)
        self._ask = ask

    def result(self, timeout: float | None = None) -> Result:
        """Wait at most *timeout* seconds until it is done; return what it brought.

        Raises:
            RpcError: It failed, or asking did.
            ContractViolation: It brought something of another type, or nobody can ask
                for it.
            DeadlineExceeded: It was not done in time, or in that of the call which is
                being served; it goes on.
        """
        with deadline_scope(timeout, self._clock):
            pause = FIRST_PAUSE
            while not self.done:
                self._clock.sleep(self._pause(pause))
                pause = min(LONGEST_PAUSE, pause * GROWTH)
                self.refresh()
        return self._outcome()

    def refresh(self) -> None:
        """Ask how it stands now."""
        self._operation = self._ask(*get_operation(self._asked()))

    def cancel(self) -> None:
        """Ask the service to give it up; it may end well all the same."""
        self._ask(*cancel_operation(self._asked()))


class AsyncLongRunning(_Begun[Result, Progress]):
    """An operation that was begun: `await begun` waits for it."""

    def __init__(self, ask: Callable[..., Awaitable[Any]], *begun: Any) -> None:
        super().__init__(*begun)
        self._ask = ask

    def __await__(self) -> Generator[Any, None, Result]:
        return self.result().__await__()

    async def result(self, timeout: float | None = None) -> Result:
        """Wait at most *timeout* seconds until it is done; see `LongRunning.result`."""
        with deadline_scope(timeout, self._clock):
            pause = FIRST_PAUSE
            while not self.done:
                await self._clock.sleep_async(self._pause(pause))
                pause = min(LONGEST_PAUSE, pause * GROWTH)
                await self.refresh()
        return self._outcome()

    async def refresh(self) -> None:
        """Ask how it stands now."""
        self._operation = await self._ask(*get_operation(self._asked()))

    async def cancel(self) -> None:
        """Ask the service to give it up; it may end well all the same."""
        await self._ask(*cancel_operation(self._asked()))


def get_operation(name: str) -> tuple[UnaryUnary[Any, Any], Any]:
    """Return the method that asks how an operation stands, and its request."""
    return _asking("GetOperation", name, _class("Operation"))


def cancel_operation(name: str) -> tuple[UnaryUnary[Any, Any], Any]:
    """Return the method that asks to give an operation up, and its request."""
    empty = known_class("google.protobuf.Empty", "google.protobuf.empty_pb2")
    return _asking("CancelOperation", name, empty)


def _asking(rpc: str, name: str, response: Any) -> tuple[UnaryUnary[Any, Any], Any]:
    request = _class(f"{rpc}Request")
    method: UnaryUnary[Any, Any] = UnaryUnary(
        path=_SERVICE + rpc,
        request=request,
        response=response,
        policy=Policy(idempotent=True),
    )
    return method, request(name=name)


def _class(name: str) -> Any:
    return known_class(
        f"google.longrunning.{name}", "google.longrunning.operations_pb2"
    )
