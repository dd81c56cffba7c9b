"""How values are written, and checked, where they are held to the letter (`exact`)."""

from __future__ import annotations

import re
from collections.abc import Callable
from ipaddress import IPv6Address
from math import isfinite
from typing import Any

from pydantic_core import PydanticCustomError, PydanticKnownError

_TIME = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?"
# RFC 3339 wants the colon; the widespread client of openapi-generator leaves it out.
_ZONE = r"(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):?[0-5][0-9])"
WRITTEN = {
    "date": (r"[0-9]{4}-[0-9][0-9]-[0-9][0-9]", "a date (RFC 3339)"),
    "datetime": (
        rf"[0-9]{{4}}-[0-9][0-9]-[0-9][0-9][Tt ]{_TIME}{_ZONE}",
        "a date-time (RFC 3339)",
    ),
    "time": (rf"{_TIME}{_ZONE}?", "a time (RFC 3339)"),
    "timedelta": (r"P[0-9YMWDTHS.]+", "a duration (ISO 8601)"),
    "uuid": (r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", "a UUID"),
    "decimal": (
        r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?",
        "a decimal number",
    ),
}
"""What JSON has only texts for: how they are written, and what they are called."""

TEXTS: dict[str, tuple[str, re.Pattern[str], tuple[type, ...]]] = {
    "int": ("int_parsing", re.compile(r"[+-]?[0-9]+(?:\.0+)?"), (int, float)),
    "float": (
        "float_parsing",
        re.compile(r"[+-]?[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?"),
        (int, float),
    ),
    "bool": ("bool_parsing", re.compile("true|false"), (bool,)),
}
"""How JSON's other values are written in parameters and forms."""


def ipv6(value: Any) -> Any:
    """Return *value*, which is an address if it is a text."""
    if isinstance(value, str):
        try:
            IPv6Address(value)
        except ValueError:
            message = "Input should be of format ipv6"
            raise PydanticCustomError("format", message) from None
    return value


def text_of(
    error: Any, pattern: re.Pattern[str], kinds: tuple[type, ...]
) -> Callable[[Any], Any]:
    """Return a check of a text that stands for one of *kinds*, or of such a value."""

    def checked(value: Any) -> Any:
        written = isinstance(value, str) and pattern.fullmatch(value)
        if not written and type(value) not in kinds:
            raise PydanticKnownError(error)
        if error == "float_parsing" and not _is_finite(value):
            raise PydanticKnownError("finite_number")
        return value

    return checked


def _is_finite(value: Any) -> bool:
    try:
        return isfinite(float(value))
    except OverflowError:  # an integer, of any size
        return True


def finite(value: Any) -> Any:
    """Return *value*, which is read from JSON or texts, if no number in it is Infinity.

    Nobody wrote a word of that: it is what Python makes of 1e999.
    """
    if isinstance(value, float) and not isfinite(value):
        raise PydanticKnownError("finite_number")
    for inner in value.values() if isinstance(value, dict) else ():
        finite(inner)
    for inner in value if isinstance(value, list) else ():
        finite(inner)
    return value


def value_of(values: list[Any], *, texts: bool) -> Callable[[Any], Any]:
    """Return a function from an input to one of *values* of the same JSON type."""
    table: dict[Any, Any] = {}
    for value in values:
        kind = float if type(value) is int else type(value)
        table[kind, value] = value
        if texts:
            spelt = str(value).lower() if isinstance(value, bool) else str(value)
            table.setdefault((str, spelt), value)

    def found(value: Any) -> Any:
        kind = float if type(value) is int else type(value)
        try:
            return table[kind, value]
        except (KeyError, TypeError):
            named = " or ".join(map(repr, values))
            raise PydanticCustomError(
                "enum", "Input should be {expected}", {"expected": named}
            ) from None

    return found
