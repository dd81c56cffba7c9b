"""Retry budget: retries and hedges are paid from what first attempts bring in."""

from __future__ import annotations

from threading import Lock

from .fork import reset_in_child
from .policy import Budget


class RetryBudget:
    """Counts what retries may still cost; safe under threads and fork.

    The scheme of Finagle: a first attempt pays in a fraction, a retry takes out
    one, and the account cannot grow beyond its reserve. When everything fails,
    the extra load is therefore `ratio` of the traffic and not a multiple of it.
    """

    __slots__ = ("__weakref__", "_balance", "_lock", "_ratio", "_reserve")

    def __init__(self, settings: Budget) -> None:
        self._ratio = settings.ratio
        self._reserve = settings.reserve
        self._balance = settings.reserve
        self._lock = Lock()
        reset_in_child(self, RetryBudget._after_fork)

    @property
    def balance(self) -> float:
        """Retries that could be paid for now."""
        return self._balance

    def deposit(self) -> None:
        """Pay in for a first attempt."""
        if self._balance >= self._reserve:
            return  # full, as it is while all is well
        with self._lock:
            self._balance = min(self._reserve, self._balance + self._ratio)

    def withdraw(self) -> bool:
        """Pay for one retry; False if there is not enough left."""
        with self._lock:
            # A hair of tolerance: five fifths of a retry are one retry.
            if self._balance < 1.0 - 1e-9:
                return False
            self._balance = max(0.0, self._balance - 1.0)
            return True

    def refund(self) -> None:
        """Give back what was paid for an attempt that was not made."""
        with self._lock:
            self._balance = min(self._reserve, self._balance + 1.0)

    def _after_fork(self) -> None:
        self._lock = Lock()
