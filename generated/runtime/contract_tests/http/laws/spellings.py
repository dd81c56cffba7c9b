"""Whether two texts of one format, or two numbers, are spellings of one value."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from ipaddress import ip_address
from uuid import UUID

_CLOSE = timedelta(seconds=1)
"""Instants that are closer are one: some stores keep whole seconds, and cut or round."""
_CLOSE_NUMBERS = 1e-9
_EXACT = 2**53
"""Below it, every whole number is one of floating point, too."""
_DAY = timedelta(days=1)
_LEAP = re.compile(r"(?<=:\d\d:)60(?:\.\d*)?")
_DURATION = re.compile(
    r"P(?:(?P<years>\d+)Y)?(?:(?P<months>\d+)M)?(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?"
    r"(?:T(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+(?:[.,]\d+)?)S)?)?"
)
_SECONDS = {"weeks": 604800, "days": 86400, "hours": 3600, "minutes": 60, "seconds": 1}


def same_number(one: float, other: float) -> bool:
    """Whether two numbers are one; whole ones exactly, others as far as floats are exact."""
    if one == other:
        return True
    if _is_whole(one) and _is_whole(other):
        return False
    try:
        return math.isclose(one, other, rel_tol=_CLOSE_NUMBERS)
    except OverflowError:  # no float is as large as a whole number can be
        return False


def _is_whole(number: float) -> bool:
    if isinstance(number, int):
        return True
    return number.is_integer() and abs(number) < _EXACT


def same_text(format: str, one: str, other: str) -> bool:
    """Whether two texts of *format* say the same; other spellings than its own do not."""
    same = _FORMATS.get(format)
    try:
        return same is not None and same(one, other)
    except (ValueError, InvalidOperation, TypeError, OverflowError):
        return False


def _instants(one: str, other: str) -> bool:
    return abs(_instant(one) - _instant(other)) < _CLOSE


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(_leapless(text))


def _times(one: str, other: str) -> bool:
    apart = abs(_time(one) - _time(other)) % _DAY
    return min(apart, _DAY - apart) < _CLOSE


def _time(text: str) -> datetime:
    """*text* on some day; where it has no offset, it is as good as one of zero."""
    found = time.fromisoformat(_leapless(text))
    if found.tzinfo is None:
        found = found.replace(tzinfo=UTC)
    return datetime.combine(date(2000, 1, 1), found)


def _leapless(text: str) -> str:
    """*text*, a leap second between those around it: a store shows it as one of them."""
    return _LEAP.sub("59.999999", text.upper().replace("Z", "+00:00"))


def _durations(one: str, other: str) -> bool:
    ours, theirs = _duration(one), _duration(other)
    if ours == theirs:
        return True
    # Who has no months, as Python, counts days in their place.
    return _days_for_months(*ours) == _days_for_months(*theirs)


def _duration(text: str) -> tuple[int, Decimal]:
    """The months and the seconds of *text* (RFC 3339, appendix A)."""
    found = _DURATION.fullmatch(text.upper())
    if found is None:
        raise ValueError(text)
    parts = {
        name: part.replace(",", ".") for name, part in found.groupdict("0").items()
    }
    seconds = sum(Decimal(parts[name]) * each for name, each in _SECONDS.items())
    months = int(parts["years"]) * 12 + int(parts["months"])
    return months, round(Decimal(seconds), 6)


def _days_for_months(months: int, seconds: Decimal) -> Decimal:
    years, months = divmod(months, 12)
    return seconds + (years * 365 + months * 30) * _SECONDS["days"]


def _by(made: Callable[[str], object]) -> Callable[[str, str], bool]:
    return lambda one, other: made(one) == made(other)


def _folded(text: str) -> str:
    return text.casefold().rstrip("/")


_FORMATS: Mapping[str, Callable[[str, str], bool]] = {
    "date-time": _instants,
    "time": _times,
    "duration": _durations,
    **dict.fromkeys(("uuid",), _by(UUID)),
    **dict.fromkeys(("decimal", "number"), _by(Decimal)),
    **dict.fromkeys(("ipv4", "ipv6", "ip"), _by(ip_address)),
    **dict.fromkeys(
        (
            *("email", "idn-email", "hostname", "idn-hostname"),
            *("uri", "iri", "url", "uri-reference", "iri-reference"),
        ),
        _by(_folded),
    ),
}
