"""What options say about the time and the attempts of calls, checked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import EllipsisType
from typing import Any

from .policy import Policy, Retry, Timeout
from .ranges import ABOVE_0, at_least


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What options say about a policy; what they leave out stays as it is."""

    timeout: Timeout | float | EllipsisType | None = ...
    retry: Retry | int | None = None

    def over(self, policy: Policy) -> Policy:
        """Return *policy* under these limits; its facts and its layers stay.

        Retries stand in place of a hedge, so that who speaks of them wants none.
        """
        timeout = self._timeout(policy.timeout)
        if self.retry is None:
            return replace(policy, timeout=timeout)
        retry = self.retry
        if not isinstance(retry, Retry):
            retry = replace(policy.retry, attempts=retry)
        return replace(policy, timeout=timeout, retry=retry, hedge=None)

    def _timeout(self, given: Timeout) -> Timeout:
        wanted = self.timeout
        if isinstance(wanted, EllipsisType):
            return given
        if isinstance(wanted, Timeout):
            return wanted
        if wanted is None:
            return replace(given, total=None, attempt=None)
        return Timeout(
            total=wanted,
            attempt=_within(given.attempt, wanted),
            connect=_within(given.connect, wanted),
        )


NO_LIMITS = Limits()


def _within(part: float | None, whole: float) -> float | None:
    return None if part is None else min(part, whole)


def _timeout_of(owner: str, value: Any) -> Timeout | float | None:
    if value is None or isinstance(value, Timeout):
        return value
    if isinstance(value, bool) or not isinstance(value, int | float):
        wanted = "seconds, a Timeout, or None for no limit"
        raise wrong_type(owner, "timeout", wanted, value)
    if not ABOVE_0.holds(value):
        raise ValueError(f"{owner}(timeout={value!r}): must be {ABOVE_0.wanted}")
    return float(value)


def _retry_of(owner: str, value: Any) -> Retry | int:
    if isinstance(value, Retry):
        return value
    if value is False:
        return 1
    if isinstance(value, bool) or not isinstance(value, int):
        wanted = "a number of attempts, a Retry, or False"
        raise wrong_type(owner, "retry", wanted, value)
    if not at_least(1).holds(value):
        raise ValueError(
            f"{owner}(retry={value!r}): must be the attempts in all, 1 or more,"
            " or False"
        )
    return value


def wrong_type(owner: str, word: str, wanted: str, value: object) -> TypeError:
    """Return the error of an option *word* of *owner* that is of a wrong type."""
    return TypeError(
        f"{owner}({word}=...) must be {wanted}, not {type(value).__name__}"
    )


LIMIT_CHECKS: Mapping[str, Callable[[str, Any], Any]] = {
    "timeout": _timeout_of,
    "retry": _retry_of,
}
"""What becomes of an option of `Limits`, by its word; given whose it is and its value."""
