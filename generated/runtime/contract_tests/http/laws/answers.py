"""What comes of a request while a law is tried: an answer, a thing, or the end of the law."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ....http.operation import Operation
from ..document import Declared
from ..failures import LATER

BUSY = (408, 429, 503)
"""How a service says that it would answer at another time: nothing of what it was asked."""


class Unmet(Exception):
    """The service did not let a law begin: what it answered instead, in words."""


class Broken(AssertionError):
    """A law does not hold, or an answer breaks the contract by itself.

    Attributes:
        check: The check that an answer broke; empty if it is the law.
        operation: Which operation gave that answer.
        pointer: Where the contract says otherwise, if more exactly than of the operation.
        known: What tells it from what else is wrong with answers.
    """

    def __init__(
        self,
        said: str,
        check: str = "",
        operation: Declared | None = None,
        pointer: str = "",
        known: tuple[str, ...] = (),
    ) -> None:
        """Say what is wrong, in words."""
        super().__init__(said)
        self.check, self.operation, self.pointer = check, operation, pointer
        self.known = known


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    value: Any
    """The body, if it is JSON; None else."""

    @property
    def ok(self) -> bool:
        """Whether it is a success."""
        return 200 <= self.status < 300

    @property
    def done(self) -> bool:
        """Whether what was asked for is done by now."""
        return self.ok and self.status != LATER


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """Something that was made.

    Attributes:
        keys: What stands in the path that it is read at, its own key the last.
        sent: The body that made it, as far as it should be shown again.
        shown: What the service answered.
    """

    keys: tuple[str, ...]
    sent: Mapping[str, Any]
    shown: Any


def called(operation: Operation[Any] | None) -> str:
    """Return what messages call *operation*: `GET /users`."""
    return "" if operation is None else f"{operation.method} {operation.path}"


def refused(operation: Operation[Any], answer: Answer | None) -> Unmet:
    """What keeps a law from going on: *operation* answered no success."""
    status = answer.status if answer is not None else "nothing"
    return Unmet(f"{called(operation)} answered {status}")
