"""The pauses of `x-retry`: a strategy of the contract in the words of a policy.

The runtime's pauses are random up to a bound that doubles until it reaches the largest
(`Backoff`). A strategy gives the bounds; what they cannot follow is said.
"""

from __future__ import annotations

import re
from typing import Any

from codegen.diagnostics import Pointer, Report, codes
from codegen.model.policy.kinds import shown_seconds
from codegen.model.policy.values import Said
from codegen.slices.events.checks import kind

_LONGEST = 1_000_000.0
_MANY = 64
_FEW = 5
_NUMBER = r"\d{1,9}(?:\.\d{1,9})?"
_ISO = re.compile(
    rf"P(?:(?P<d>{_NUMBER})D)?"
    rf"(?:T(?:(?P<h>{_NUMBER})H)?(?:(?P<m>{_NUMBER})M)?(?:(?P<s>{_NUMBER})S)?)?"
)
_UNITS = {"d": 86_400, "h": 3_600, "m": 60, "s": 1}
_TYPES = ("fixed", "linear", "exponential")
# Drafts of the proposal have different words, and add `Seconds` where they are numbers.
_WORDS = {
    "first": ("initialDelay", "delay", "interval", "baseDelay"),
    "step": ("increment", "step"),
    "factor": ("multiplier", "factor"),
    "most": ("maxDelay", "maximumDelay"),
}
_KNOWN = {
    f"{word}{suffix}": meaning
    for meaning, words in _WORDS.items()
    for word in words
    for suffix in (("",) if meaning == "factor" else ("", "Seconds"))
}
_MEANINGS = {
    "fixed": {"first"},
    "linear": {"first", "step", "most"},
    "exponential": {"first", "factor", "most"},
}


def seconds(value: Any) -> float:
    """A time in seconds: a number, or a duration of ISO 8601 without months and years.

    Raises:
        ValueError: It is none, or longer than a million seconds.
    """
    found = -1.0
    if isinstance(value, int | float) and not isinstance(value, bool):
        found = float(value)
    elif isinstance(value, str) and (match := _ISO.fullmatch(value)):
        parts = {unit: part for unit, part in match.groupdict().items() if part}
        if parts:
            found = sum(float(part) * _UNITS[unit] for unit, part in parts.items())
    if not 0 <= found <= _LONGEST:
        raise ValueError
    return round(found, 9)


def said(strategy: Any, at: Pointer, attempts: int, report: Report) -> dict[str, Said]:
    """The settings of `retry.backoff` that come closest to *strategy*."""
    if not isinstance(strategy, dict):
        message = f'"strategy" must be an object, not {kind(strategy)}'
        report.add(codes.INVALID_DOCUMENT, at, message)
        return {}
    type_ = strategy.get("type")
    if type_ not in _TYPES:
        message = f'type of a strategy must be one of {", ".join(_TYPES)}'
        report.add(codes.INVALID_DOCUMENT, at / "type", message)
        return {}
    values = _values(strategy, type_, at, report)
    if values is None:
        return {}
    if "first" not in values:
        message = f'a strategy that is {type_} needs its first pause, "{_FIRST}"'
        report.add(codes.INVALID_DOCUMENT, at, message)
        return {}
    if values.get("most", _LONGEST) < values["first"]:
        message = "the longest pause is shorter than the first one"
        report.add(codes.INVALID_DOCUMENT, _most_at(strategy, at), message)
        return {}
    wanted = _wanted(type_, values, attempts)
    base, cap = wanted[0], max(wanted)
    if type_ == "exponential":  # also for more attempts than the contract has
        cap = values.get("most", cap)
    kept = [min(cap, base * 2.0**index) for index in range(len(wanted))]
    if kept != wanted:
        message = f"pauses of {_shown(wanted)} become {_shown(kept)}: they double"
        report.add(codes.NOT_KEPT, at, message)
    return {
        "retry.backoff.base": Said(base, at),
        "retry.backoff.cap": Said(cap, at),
    }


_FIRST = _WORDS["first"][0]
_TIME = "seconds, or a duration such as PT30S, up to 1000000 s"
_FACTOR = "a number from 1 to 1000000"


def _most_at(strategy: dict[str, Any], at: Pointer) -> Pointer:
    return next(at / word for word in strategy if _KNOWN.get(word) == "most")


def _values(
    strategy: dict[str, Any], type_: str, at: Pointer, report: Report
) -> dict[str, float] | None:
    """What the words of a strategy mean; None, and errors, if one is wrong."""
    found: dict[str, float] = {}
    failed = False
    for word, value in strategy.items():
        meaning = _KNOWN.get(word)
        if meaning in _MEANINGS[type_]:
            try:
                found[meaning] = _value(meaning, value)
            except ValueError:
                wanted = _FACTOR if meaning == "factor" else _TIME
                message = f'"{word}" must be {wanted}'
                report.add(codes.INVALID_DOCUMENT, at / word, message)
                failed = True
        elif word == "jitter":
            if value is False:
                message = "pauses are random up to their length in any case"
                report.add(codes.NOT_KEPT, at / word, message)
        elif word != "type" and not word.startswith("x-"):
            message = f'"{word}" is no word of a strategy that is {type_}'
            report.add(codes.LINT, at / word, message)
    return None if failed else found


def _value(meaning: str, value: Any) -> float:
    if meaning != "factor":
        return seconds(value)
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise ValueError
    if not 1 <= value <= _LONGEST:
        raise ValueError
    return float(value)


def _wanted(type_: str, values: dict[str, float], attempts: int) -> list[float]:
    """The pause after each attempt but the last, at least one."""
    most, pause = values.get("most", _LONGEST), values["first"]
    step, factor = values.get("step", pause), values.get("factor", 2.0)
    pauses: list[float] = []
    for _ in range(max(1, min(attempts - 1, _MANY))):
        pauses.append(min(pause, most))
        if type_ == "linear":
            pause = round(pause + step, 9)
        elif type_ == "exponential":
            pause = round(min(pause * factor, _LONGEST), 9)
    return pauses


def _shown(pauses: list[float]) -> str:
    few = ", ".join(map(shown_seconds, pauses[:_FEW]))
    return f"{few}, ..." if len(pauses) > _FEW else few
