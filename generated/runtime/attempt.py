"""One attempt of a call: what its transport must know, and what its end is judged by."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Literal, TypeAlias, TypeVar

R = TypeVar("R")

Bound = Literal["attempt", "total", "inherited"]
"""Which limit an attempt runs into first."""


class Attempt:
    """One attempt, the same object from its start to its end.

    Attributes:
        number: 1 for the first attempt of a call.
        limit: Seconds that it may take, None for no limit.
        bound: Which of the limits that is.
        began: When it began, in monotonic seconds.
        token: What the breaker gave it.
        headers: What listeners want to send along (`traceparent`).
        details: What the protocol knows about it, by attribute of OpenTelemetry; None
            if nobody listens, so that nobody needs to write it.
    """

    __slots__ = ("began", "bound", "details", "headers", "limit", "number", "token")

    def __init__(
        self, number: int, limit: float | None, bound: Bound, began: float, token: int
    ) -> None:
        self.number = number
        self.limit = limit
        self.bound: Bound = bound
        self.began = began
        self.token = token
        self.headers: dict[str, str] | None = None
        self.details: dict[str, Any] | None = None

    def is_over(self, now: float) -> bool:
        """Whether its limit is over at *now*, or so nearly that clocks may disagree.

        A TimeoutError before that is somebody else's.
        """
        return self.limit is not None and now - self.began >= 0.95 * self.limit - 0.05

    def seconds_left(self, now: float) -> float | None:
        """Return what is left of its limit at *now*, None if it has none.

        Raises:
            TimeoutError: Nothing is.
        """
        if self.limit is None:
            return None
        left = self.limit - (now - self.began)
        if left <= 0:
            raise TimeoutError
        return left


Send: TypeAlias = Callable[[Attempt], R]
"""Makes one attempt and returns what came back, within the limit of the attempt."""

SendAsync: TypeAlias = Callable[[Attempt], Awaitable[R]]
