"""What a variable of the environment may say of each setting of a policy, and means by it.

The generator reads contracts, and shows the environment, by a table of its own
(`codegen lint --policies`); it and this one must take the same texts for the same values.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeAlias

_UNITS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0}
_LARGEST = 1_000_000  # of counts; and of seconds that stand there without a unit
_DIGITS = r"[0-9]{1,6}(?:\.[0-9]{1,6})?"
_DURATION = rf"(?!0+(?:\.0+)?[^0-9.])({_DIGITS})(ms|s|m|h)"
_PERCENT = r"([0-9]{1,2}(?:\.[0-9]{1,6})?|100)%"
_RATE = rf"[1-9][0-9]{{0,5}}/(?:s|m|h|{_DURATION})"
_BACKOFF = rf"{_DURATION}\.\.{_DURATION}"

_CODES = (
    *("CANCELLED", "UNKNOWN", "INVALID_ARGUMENT", "DEADLINE_EXCEEDED", "NOT_FOUND"),
    *("ALREADY_EXISTS", "PERMISSION_DENIED", "RESOURCE_EXHAUSTED", "ABORTED"),
    *("FAILED_PRECONDITION", "OUT_OF_RANGE", "UNIMPLEMENTED", "INTERNAL"),
    *("UNAVAILABLE", "DATA_LOSS", "UNAUTHENTICATED"),
)

Scalar: TypeAlias = bool | int | float | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What a setting takes.

    Attributes:
        wanted: What to write.
        read: Gives the value of a text, or raises ValueError.
    """

    wanted: str
    read: Callable[[str], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """What a layer takes itself, beside its settings.

    Attributes:
        wanted: What to write.
        short: Settings that one text says together.
        form: Pattern of that text, if they are several.
        between: What stands between them.
        needs: Settings of which it needs one.
    """

    wanted: str
    short: tuple[str, ...] = ()
    form: str = ""
    between: str = ""
    needs: tuple[str, ...] = ()

    def parts(self, text: str) -> Mapping[str, str]:
        """Return the text of each setting in the short form.

        Raises:
            ValueError: It is none.
        """
        if not self.short or (self.form and not re.fullmatch(self.form, text)):
            raise ValueError
        parts = text.split(self.between) if self.between else [text]
        return dict(zip(self.short, parts, strict=True))


def scalar(text: str) -> Scalar:
    """Return what *text* would be in YAML."""
    if text in ("true", "false"):
        return text == "true"
    if re.fullmatch(r"-?[0-9]{1,12}", text):
        return int(text)
    if re.fullmatch(r"-?[0-9]{1,12}\.[0-9]{1,12}", text):
        return float(text)
    return text


def _number(text: str) -> float | None:
    """Return the number that *text* is, None if it is none."""
    value = scalar(text)
    return None if isinstance(value, bool | str) else value


def _seconds(text: str) -> float:
    value = _number(text)
    if value is not None:
        if not 0 < value <= _LARGEST:
            raise ValueError
        return float(value)
    found = re.fullmatch(_DURATION, text)
    if found is None:
        raise ValueError
    return round(float(found[1]) * _UNITS[found[2]], 9)


def _share(text: str) -> float:
    value = _number(text)
    if value is None:
        found = re.fullmatch(_PERCENT, text)
        value = round(float(found[1]) / 100, 9) if found else 0.0
    if not 0 < value <= 1:
        raise ValueError
    return float(value)


def _count(least: int, text: str, most: int = _LARGEST) -> int:
    value = _number(text)
    if value is None or value != value // 1 or not least <= value <= most:
        raise ValueError
    return int(value)


def _word(words: Mapping[str, Any], text: str) -> Any:
    if text not in words:
        raise ValueError
    return words[text]


def _answers(text: str) -> tuple[int | str, ...]:
    items = [item for one in text.split(",") if (item := one.strip())]
    if not items:
        raise ValueError
    return tuple(dict.fromkeys(map(_answer, items)))


def _answer(text: str) -> int | str:
    return text if text in _CODES else _count(400, text, 599)


def _or(words: Mapping[str, Any], wanted: str, kind: Kind) -> Kind:
    """Return *kind* with a few *words* that mean something else."""

    def read(text: str) -> Any:
        return words[text] if text in words else kind.read(text)

    return Kind(wanted=f"{kind.wanted}{wanted}", read=read)


def _one_of(words: Mapping[str, Any]) -> Kind:
    return Kind(wanted=" or ".join(words), read=partial(_word, words))


_COUNT = Kind(wanted="a whole number from 1 to 1000000", read=partial(_count, 1))
_SIZE = Kind(wanted="a whole number from 0 to 1000000", read=partial(_count, 0))
_SPAN = Kind(wanted="250ms, 2s or 1m", read=_seconds)
_LIMIT = _or({"false": None}, ", or false for no limit", _SPAN)
_KEPT = _or({"false": 0.0}, ", or false for none", _SPAN)
_DELAY = _or({"p95": "p95"}, ", or p95", _SPAN)
_PER = _or({unit: _UNITS[unit] for unit in "smh"}, ", or s, m or h", _SPAN)
_SHARE = Kind(wanted="a share above 0 and up to 1, as 0.2 or 20%", read=_share)
_ATTEMPTS = _or({"false": 1}, ", or false for one", _COUNT)
_FLAG = _one_of({"true": True, "false": False})
_SCOPE = _one_of({"authority": "authority", "operation": "operation"})
_ANSWERS = Kind(
    wanted="statuses from 400 to 599 (502,503) or codes of gRPC (UNAVAILABLE)",
    read=_answers,
)


def _switch(kind: Kind, *short: str) -> Layer:
    """Return a layer that is switched, or given a value of *kind* for *short*."""
    return Layer(wanted=f"{kind.wanted}, or true or false", short=short)


ROWS: Mapping[str, Kind | Layer] = {
    "timeout": Layer(wanted=_LIMIT.wanted, short=("total",)),
    "timeout.total": _LIMIT,
    "timeout.attempt": _LIMIT,
    "timeout.connect": _LIMIT,
    "retry": Layer(wanted=_ATTEMPTS.wanted, short=("attempts",)),
    "retry.attempts": _ATTEMPTS,
    "retry.backoff": Layer(
        wanted="100ms..5s", short=("base", "cap"), form=_BACKOFF, between=".."
    ),
    "retry.backoff.base": _SPAN,
    "retry.backoff.cap": _SPAN,
    "retry.backoff.throttled": _SPAN,
    "retry.on": _ANSWERS,
    "retry.respect_retry_after": _FLAG,
    "breaker": Layer(wanted=_FLAG.wanted),
    "breaker.scope": _SCOPE,
    "breaker.window": _SPAN,
    "breaker.ratio": _SHARE,
    "breaker.min_calls": _COUNT,
    "breaker.consecutive": _COUNT,
    "breaker.open": _SPAN,
    "breaker.max_open": _SPAN,
    "breaker.probes": _COUNT,
    "breaker.slow": _LIMIT,
    "breaker.slow_ratio": _SHARE,
    "budget": _switch(_SHARE, "ratio"),
    "budget.ratio": _SHARE,
    "budget.reserve": _COUNT,
    "bulkhead": _switch(_COUNT, "limit"),
    "bulkhead.limit": _COUNT,
    "bulkhead.queue": _SIZE,
    "bulkhead.adaptive": _FLAG,
    "rate_limit": Layer(
        wanted="100/s, 100/m or 5/10s, or false",
        short=("calls", "per"),
        form=_RATE,
        between="/",
        needs=("calls",),
    ),
    "rate_limit.calls": _COUNT,
    "rate_limit.per": _PER,
    "rate_limit.burst": _COUNT,
    "hedge": _switch(_DELAY, "delay"),
    "hedge.delay": _DELAY,
    "hedge.extra": _COUNT,
    "fallback": Layer(wanted="false", needs=("fresh", "stale")),
    "fallback.fresh": _KEPT,
    "fallback.stale": _KEPT,
    "fallback.entries": _COUNT,
}
"""Every setting, as attributes of a policy: a layer comes before what stands in it."""

FACTS = ("idempotent", "idempotency", "idempotency.header", "idempotency.safe")
"""What only the contract says."""
SWITCHED = ("breaker", "budget", "bulkhead", "rate_limit", "hedge", "fallback")
"""Layers that can be off."""


def _layer(path: str, row: Layer, text: str) -> Mapping[str, Any]:
    """Return what *text* says of a layer, and that it is on."""
    said: dict[str, Any] = {}
    if path in SWITCHED:
        if text == "false" or (text == "true" and not row.needs):
            return {path: text == "true"}
        said[path] = True
    for word, part in row.parts(text).items():
        said |= read(f"{path}.{word}", part)
    return said


def read(path: str, text: str) -> Mapping[str, Any]:
    """Return what *text* says at *path*, by the path of each setting.

    Raises:
        ValueError: It is no value of it; the message says what to write.
    """
    row = ROWS.get(path)
    if row is None:
        raise ValueError("say it in the contract: only who provides it knows")
    try:
        if isinstance(row, Layer):
            return _layer(path, row, text)
        return {path: row.read(text)}
    except ValueError:
        raise ValueError(f"write {row.wanted}") from None
