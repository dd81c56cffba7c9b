"""The base of generated fakes of HTTP services."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus
from itertools import product
from typing import Any, ClassVar, TypeVar, cast

from ..fake import Fake
from .errors import ApiError
from .fitting import answered, first_content, fitting, made_up
from .free_keys import NoKeyLeft
from .listing import argument
from .memory import Memory, Missing, Taken, Unfit
from .operation import Operation, StatusKey
from .resources import Resource
from .streams.items import Items

R = TypeVar("R")


class HttpFake(Fake):
    """Answers each operation with a value of its first result.

    Where operations are about the same things it remembers them: what was created is read
    and listed afterwards, and what was deleted is gone. A request that is repeated with its
    idempotency key gets the answer that it got.

    Attributes:
        _resources: What operations are about.
    """

    _resources: ClassVar[Sequence[Resource]] = ()

    def __init__(self) -> None:
        super().__init__()
        self._memory = Memory(self._resources)
        self._kept: dict[tuple[str, str], Any] = {}

    def forget(self) -> None:
        """Forget all calls, what was arranged, and all things."""
        super().forget()
        self._memory.forget()
        self._kept.clear()

    async def _answer(self, operation: Operation[R], /, **arguments: Any) -> R:
        return cast(R, self._given(operation, arguments))

    async def _items(self, operation: Operation[R], /, **arguments: Any) -> Items[R]:
        return cast(Items[R], self._given(operation, arguments))

    def _given(self, operation: Operation[Any], arguments: dict[str, Any]) -> Any:
        arranged = operation.name in self._arranged
        answer = None if arranged else self._made_up(operation, arguments)
        return self._recorded(operation.name, arguments, answer)

    def _made_up(self, operation: Operation[Any], arguments: dict[str, Any]) -> Any:
        key = argument(arguments, operation.policy.idempotency_key)
        if key is None:
            return self._remembered(operation, arguments)
        kept = (operation.name, str(key))
        if kept not in self._kept:
            self._kept[kept] = self._remembered(operation, arguments)
        return self._kept[kept]

    def _remembered(self, operation: Operation[Any], arguments: dict[str, Any]) -> Any:
        if not self._memory.knows(operation):
            return answered(operation, made_up(first_content(operation)))
        try:
            return self._memory.answer(operation, arguments)
        except (Missing, Taken, NoKeyLeft, Unfit) as error:
            refusal = _refusal(operation, error.statuses)
            if refusal is None and isinstance(error, NoKeyLeft):
                raise
        if refusal is None:
            self._memory.revive(operation, arguments)
            return self._memory.answer(operation, arguments)
        return refusal


def _refusal(
    operation: Operation[Any], statuses: Sequence[int]
) -> ApiError[Any] | None:
    """Return the error that *operation* declares for one of *statuses*, None for none."""
    declared = _declared(operation, statuses)
    if declared is None:
        return None
    kind, status = declared
    content = kind.contents()[0]
    told = {"status": status, "title": HTTPStatus(status).phrase}
    return kind(fitting(content, told), status=status)


def _declared(
    operation: Operation[Any], statuses: Sequence[int]
) -> tuple[type[ApiError[Any]], int] | None:
    """Return how the contract says one of *statuses*: rather itself than in a range."""
    ranges: tuple[StatusKey, ...] = ("4XX", "5XX", "default")
    keys: list[tuple[StatusKey, int]] = [(one, one) for one in statuses]
    keys += product(ranges, statuses)
    for key, status in keys:
        kind = operation.errors.get(key)
        if kind is not None and status in (kind.statuses or (kind.status,)):
            return kind, status
    return None
