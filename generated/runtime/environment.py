"""What the environment changes about a policy: `CODEGEN_USERS_GET_USER_TIMEOUT=5s`.

A name is `CODEGEN_<SERVICE>_<SETTING>` for all operations of a service, or
`CODEGEN_<SERVICE>_<OPERATION>_<SETTING>` for one. Settings are the words of
`x-resilience`, as are their values: `RETRY_ATTEMPTS=5`, `RETRY=false`, `BUDGET=20%`. Facts
about an operation (`idempotent`) are none: only the provider knows them.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeAlias
from unicodedata import normalize

from .policy import (
    Breaker,
    Budget,
    Bulkhead,
    Fallback,
    Hedge,
    Policy,
    RateLimit,
)

_UNITS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0}
_DURATION = re.compile(r"(\d+(?:\.\d+)?)\s*(ms|s|m|h)?")
_RATE = re.compile(r"(\d+(?:\.\d+)?)\s*/\s*(s|m|h)")
_BACKOFF = re.compile(r"(.+?)\.\.(.+)")

Parse: TypeAlias = Callable[[str], Any]


def seconds(text: str) -> float:
    """Return a duration: `250ms`, `2s`, `1m`, `1h`, or a number of seconds."""
    found = _DURATION.fullmatch(text)
    if found is None or float(found[1]) <= 0.0:
        raise ValueError("write 250ms, 2s or 1m")
    return float(found[1]) * _UNITS[found[2] or "s"]


def limit(text: str) -> float | None:
    """Return a duration, or None for `false`: no limit."""
    return None if text == "false" else seconds(text)


def share(text: str) -> float:
    """Return a share: `0.2` or `20%`."""
    percent = text.endswith("%")
    value = number(text.removesuffix("%")) / (100.0 if percent else 1.0)
    if not 0.0 < value <= 1.0:
        raise ValueError("write a share above 0 and up to 1, as 0.2 or 20%")
    return value


def number(text: str) -> float:
    """Return a number that is not negative."""
    if not re.fullmatch(r"\d+(\.\d+)?", text):
        raise ValueError("write a number")
    return float(text)


def amount(text: str) -> float:
    """Return a number above 0."""
    value = number(text)
    if value <= 0.0:
        raise ValueError("write a number above 0")
    return value


def count(text: str) -> int:
    """Return a whole number from 1."""
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise ValueError("write a whole number from 1")
    return int(text)


def count_or_none(text: str) -> int:
    """Return a whole number from 0."""
    return 0 if text == "0" else count(text)


def attempts(text: str) -> int:
    """Return how many attempts there are; `false` is the first one only."""
    return 1 if text == "false" else count(text)


def truth(text: str) -> bool:
    """Return `true` or `false`."""
    if text not in ("true", "false"):
        raise ValueError("write true or false")
    return text == "true"


def one_of(*words: str) -> Parse:
    """Return a parser of one of *words*."""

    def parse(text: str) -> str:
        if text not in words:
            raise ValueError(f"write {' or '.join(words)}")
        return text

    return parse


def conditions(text: str) -> tuple[int | str, ...]:
    """Return statuses or names of codes: `502,503` or `UNAVAILABLE,ABORTED`."""
    items = [item.strip() for item in text.split(",")]
    if not all(re.fullmatch(r"[45]\d\d|[A-Z_]+", item) for item in items):
        raise ValueError("write statuses (502,503) or codes (UNAVAILABLE)")
    return tuple(int(item) if item.isdigit() else item for item in items)


def delay(text: str) -> float | str:
    """Return a duration, or `p95`."""
    return text if text == "p95" else seconds(text)


def rate(text: str) -> Mapping[str, float]:
    """Return what `100/s` says."""
    found = _RATE.fullmatch(text)
    if found is None or float(found[1]) <= 0.0:
        raise ValueError("write 100/s, 100/m or 100/h")
    return {"calls": float(found[1]), "per": _UNITS[found[2]]}


def backoff(text: str) -> Mapping[str, float]:
    """Return what `100ms..5s` says."""
    found = _BACKOFF.fullmatch(text)
    if found is None:
        raise ValueError("write 100ms..5s")
    return {"base": seconds(found[1]), "cap": seconds(found[2])}


_OFF, _ON = "false", "true"
_MADE: Mapping[str, Callable[[], Any]] = {
    "breaker": Breaker,
    "budget": Budget,
    "bulkhead": Bulkhead,
    "rate_limit": lambda: RateLimit(calls=100.0),
    "hedge": Hedge,
    "fallback": Fallback,
}
"""Layers that can be off, and what they are when the first setting turns them on."""

_PARSERS: Mapping[str, Parse] = {
    "timeout.total": limit,
    "timeout.attempt": limit,
    "timeout.connect": limit,
    "retry.attempts": attempts,
    "retry.backoff": backoff,
    "retry.backoff.base": seconds,
    "retry.backoff.cap": seconds,
    "retry.backoff.throttled": seconds,
    "retry.on": conditions,
    "retry.respect_retry_after": truth,
    "breaker.scope": one_of("authority", "operation"),
    "breaker.window": seconds,
    "breaker.ratio": share,
    "breaker.min_calls": count,
    "breaker.consecutive": count,
    "breaker.open": seconds,
    "breaker.max_open": seconds,
    "breaker.probes": count,
    "breaker.slow": limit,
    "breaker.slow_ratio": share,
    "budget.ratio": share,
    "budget.reserve": number,
    "bulkhead.limit": count,
    "bulkhead.queue": count_or_none,
    "bulkhead.adaptive": truth,
    "rate_limit": rate,
    "rate_limit.calls": amount,
    "rate_limit.per": seconds,
    "rate_limit.burst": count,
    "hedge.delay": delay,
    "hedge.extra": count,
    "fallback.fresh": seconds,
    "fallback.stale": seconds,
    "fallback.entries": count,
}

_SHORT: Mapping[str, str] = {
    "timeout": "timeout.total",
    "retry": "retry.attempts",
    "budget": "budget.ratio",
    "bulkhead": "bulkhead.limit",
    "hedge": "hedge.delay",
}
"""What a word means that is given one value instead of several."""

_WORDS = sorted({*_PARSERS, *_SHORT, *_MADE}, key=len, reverse=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """One variable: what it changes, and for which operation.

    Attributes:
        operation: Its name without anything but letters and digits, in capitals;
            empty for all.
        path: The setting, as attributes of a policy.
        value: Its value; None at a layer turns it off.
    """

    operation: str
    path: tuple[str, ...]
    value: Any


def overrides(
    service: str, environ: Mapping[str, str] | None = None
) -> tuple[Override, ...]:
    """Return what the environment changes for *service*, operations last.

    Raises:
        ValueError: A variable has a value that its setting cannot have.
    """
    prefix = f"CODEGEN_{re.sub('[^A-Za-z0-9]+', '_', service).upper()}_"
    found = [
        override
        for name, text in sorted((os.environ if environ is None else environ).items())
        if name.startswith(prefix)
        for override in _read(name, name.removeprefix(prefix), text.strip())
    ]
    off = {(o.operation, o.path) for o in found if o.value is None}
    # A layer that is off stays off, whatever the same scope says about its settings.
    said = [
        o for o in found if len(o.path) == 1 or (o.operation, o.path[:1]) not in off
    ]
    # What is said for one operation wins, and so does what is said more exactly.
    return tuple(sorted(said, key=lambda o: (o.operation != "", len(o.path))))


def overridden(policy: Policy, operation: str, found: tuple[Override, ...]) -> Policy:
    """Return *policy* of *operation* with what the environment changes about it."""
    own = plain(operation)
    for override in found:
        if override.operation in ("", own):
            policy = _with(policy, override.path, override.value)
    return policy


def plain(name: str) -> str:
    """Return *name* as it is compared: `getUser`, `GET_USER` and `get-user` are one."""
    return re.sub(r"[\W_]", "", normalize("NFKC", name)).upper()


def _read(name: str, rest: str, text: str) -> list[Override]:
    """Return what the variable *name* says, nothing if it is no setting."""
    for word in _WORDS:
        suffix = word.replace(".", "_").upper()
        if rest != suffix and not rest.endswith(f"_{suffix}"):
            continue
        operation = plain(rest.removesuffix(suffix))
        if word in _MADE and text in (_OFF, _ON):
            value = None if text == _OFF else _MADE[word]
            return [Override(operation=operation, path=(word,), value=value)]
        path = _SHORT.get(word, word)
        if path not in _PARSERS:
            raise ValueError(f"{name}: {text!r}: write true or false")
        try:
            value = _PARSERS[path](text)
        except ValueError as error:
            raise ValueError(f"{name}: {text!r}: {error}") from None
        steps = tuple(path.split("."))
        if isinstance(value, Mapping):
            return [
                Override(operation=operation, path=(*steps, part), value=item)
                for part, item in value.items()
            ]
        return [Override(operation=operation, path=steps, value=value)]
    return []


def _with(policy: Any, path: tuple[str, ...], value: Any) -> Any:
    """Return *policy*, or a part of it, with *value* at *path*."""
    first, *rest = path
    part = getattr(policy, first)
    if not rest:
        if (
            first in _MADE and value is _MADE[first]
        ):  # turned on: with what it has, if it has any
            value = value() if part is None else part
        return replace(policy, **{first: value})
    if part is None:
        part = _MADE[first]()
    return replace(policy, **{first: _with(part, tuple(rest), value)})
