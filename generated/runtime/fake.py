"""What generated fakes have in common: remember the calls, answer what was arranged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, TypeVar, cast

from .options import Described, refuse_strange

R = TypeVar("R")


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call that a fake got: the operation's name, its arguments, the answer."""

    operation: str
    arguments: Mapping[str, Any]
    answer: Any = field(compare=False, default=None)


class Fake:
    """Base of all generated fakes.

    A fake answers with a made-up value that fits the contract, or with what `arrange`
    was given; an exception that was arranged is raised.

    Attributes:
        calls: What it was asked, oldest first.
        _operations: What can be called; none if that is not known.
        _names: What can be called, of what is described elsewhere (handlers of events).
    """

    _operations: ClassVar[Sequence[Described]] = ()
    _names: ClassVar[Sequence[str]] = ()

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self._arranged: dict[str, Any] = {}

    def arrange(self, operation: str, answer: object) -> None:
        """Answer *operation* (its name in the contract) with *answer* from now on.

        Raises:
            ValueError: There is no operation of that name.
        """
        names = [*self._names, *(one.name for one in self._operations)]
        refuse_strange(f"{type(self).__name__}.arrange()", operation, names)
        self._arranged[operation] = answer

    def forget(self) -> None:
        """Forget all calls, and what was arranged."""
        self.calls.clear()
        self._arranged.clear()

    def _replied(self, operation: str, arguments: Mapping[str, Any], made_up: R) -> R:
        """Remember a call and return its answer, of the type that the contract has."""
        return cast(R, self._recorded(operation, arguments, made_up))

    def _recorded(
        self, operation: str, arguments: Mapping[str, Any], made_up: Any
    ) -> Any:
        """Remember a call and return its answer."""
        answer = self._arranged.get(operation, made_up)
        self.calls.append(Call(operation=operation, arguments=arguments, answer=answer))
        if isinstance(answer, BaseException):
            raise answer
        return answer
