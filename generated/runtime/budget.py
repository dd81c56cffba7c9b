"""Retry budget: retries are paid from what first attempts bring in."""

from __future__ import annotations

from threading import Lock

from .policy import Budget


class RetryBudget:
    """Counts what retries may still cost; safe under threads.

    The scheme of Finagle: a first attempt pays in a fraction, a retry takes out
    one, and the account cannot grow beyond its reserve. When everything fails,
    the extra load is therefore `ratio` of the traffic and not a multiple of it.
    """

    __slots__ = ("_balance", "_lock", "_settings")

    def __init__(self, settings: Budget) -> None:
        self._settings = settings
        self._balance = settings.reserve
        self._lock = Lock()

    @property
    def balance(self) -> float:
        """Retries that could be paid for now."""
        return self._balance

    def deposit(self) -> None:
        """Pay in for a first attempt."""
        with self._lock:
            paid = self._balance + self._settings.ratio
            self._balance = min(self._settings.reserve, paid)

    def withdraw(self) -> bool:
        """Pay for one retry; False if there is not enough left."""
        with self._lock:
            # A hair of tolerance: five fifths of a retry are one retry.
            if self._balance < 1.0 - 1e-9:
                return False
            self._balance = max(0.0, self._balance - 1.0)
            return True
