"""The base of generated fakes of HTTP services."""

from __future__ import annotations

from typing import Any, TypeVar, cast

from ..content import Empty
from ..fake import Fake
from ..sample import sample
from .operation import Operation
from .request import contents_of

R = TypeVar("R")


class HttpFake(Fake):
    """Answers each operation with a value of its first result."""

    async def _answer(self, operation: Operation[R], /, **arguments: Any) -> R:
        made_up = None
        if operation.name not in self._arranged:
            for contents in operation.results.values():
                content = contents_of(contents)[0]
                made_up = None if isinstance(content, Empty) else sample(content.type)
                break
        return cast(R, self._recorded(operation.name, arguments, made_up))
