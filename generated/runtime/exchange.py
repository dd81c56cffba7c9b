"""What a protocol tells the engine about its answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from .verdict import Verdict, judge_error

R = TypeVar("R")
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange(Generic[R, T]):
    """How what comes back from one operation is judged and read.

    Attributes:
        judge: What an answer means to breaker and retry; None where all are good.
        judge_error: What an error means to them.
        read: From an answer to the value of the call; it raises the error that a bad
            answer stands for. It runs once all attempts are made, so that an answer
            that breaks its contract is no failure of the peer. None where an answer is
            the value.
        timed: Whether the engine cuts an async attempt off at its limit; False where
            the transport has a timer and raises TimeoutError.
        target: What the operation is called on the wire, by attribute of
            OpenTelemetry.
    """

    judge: Callable[[R], Verdict] | None = None
    judge_error: Callable[[Exception], Verdict] = judge_error
    read: Callable[[R], T] | None = None
    timed: bool = True
    target: tuple[tuple[str, Any], ...] = ()
