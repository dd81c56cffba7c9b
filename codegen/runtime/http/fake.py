"""The base of generated fakes of HTTP services."""

from __future__ import annotations

from typing import Any, TypeVar, cast

from ..content import Empty
from ..fake import Fake
from ..sample import sample
from .answered import Answer
from .operation import Operation
from .request import contents_of
from .streams.items import Items, StreamContent

R = TypeVar("R")


class HttpFake(Fake):
    """Answers each operation with a value of its first result."""

    async def _answer(self, operation: Operation[R], /, **arguments: Any) -> R:
        return cast(R, self._given(operation, arguments))

    async def _items(self, operation: Operation[R], /, **arguments: Any) -> Items[R]:
        return cast(Items[R], self._given(operation, arguments))

    def _given(self, operation: Operation[Any], arguments: dict[str, Any]) -> Any:
        arranged = operation.name in self._arranged
        made_up = None if arranged else _made_up(operation)
        return self._recorded(operation.name, arguments, made_up)


def _made_up(operation: Operation[Any]) -> Any:
    """Return an answer of the first kind: a value, some items, with declared headers."""
    for key, contents in operation.results.items():
        content = contents_of(contents)[0]
        value: Any = None
        if isinstance(content, StreamContent):
            value = [sample(content.type)]
        elif not isinstance(content, Empty):
            value = sample(content.type)
        headers = operation.headers.get(key)
        return value if headers is None else Answer(value, headers=sample(headers))
    return None
