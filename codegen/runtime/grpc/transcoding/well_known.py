"""Messages of `google.protobuf` that have a JSON of their own.

https://protobuf.dev/programming-guides/json lists them; any other message is an object.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from ..status_details import LONGEST_DURATION
from .scalars import Rule

_PACKAGE = "google.protobuf."
ANY = f"{_PACKAGE}Any"
EMPTY = f"{_PACKAGE}Empty"
STRUCT, VALUE, LIST = (f"{_PACKAGE}{one}" for one in ("Struct", "Value", "ListValue"))
WRAPPERS = frozenset(
    f"{_PACKAGE}{kind}Value"
    for kind in ("Double", "Float", "Int64", "UInt64", "Int32", "UInt32")
    + ("Bool", "String", "Bytes")
)
"""What stands for the scalar that it has."""

_MOMENT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])"
    r"(?:\.[0-9]{1,9})?(?:Z|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))"
)
_SPAN = re.compile(r"(-?[0-9]{1,12})(?:\.[0-9]{1,9})?s")


def _timestamp(value: Any) -> Any:
    found = _MOMENT.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        raise ValueError("must be a time of RFC 3339: 2024-01-31T09:30:00Z")
    seconds, sign, hours, minutes = found.groups()
    try:
        moment = datetime.fromisoformat(seconds)
        if sign is not None:
            ahead = timedelta(hours=int(hours), minutes=int(minutes))
            moment = moment - ahead if sign == "+" else moment + ahead
    except (ValueError, OverflowError):
        raise ValueError("must be a time of the years 1 to 9999") from None
    return value


def _duration(value: Any) -> Any:
    found = _SPAN.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        raise ValueError("must be a number of seconds: 1.5s")
    if abs(int(found[1])) > LONGEST_DURATION:
        raise ValueError(
            f"must be between -{LONGEST_DURATION}s and {LONGEST_DURATION}s"
        )
    return value


def _field_mask(value: Any) -> str:
    if not isinstance(value, str) or "_" in value:
        raise ValueError("must be paths in camelCase, with commas: name,homeAddress")
    return value


TEXTS: Mapping[str, Rule] = {
    f"{_PACKAGE}Timestamp": _timestamp,
    f"{_PACKAGE}Duration": _duration,
    f"{_PACKAGE}FieldMask": _field_mask,
}
"""What is a text, and what that must be."""

JSONS = frozenset({STRUCT, VALUE, LIST})
"""What is any object, any value, any list."""
