"""JSON texts, read strictly (RFC 8259)."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from math import isinf
from typing import Any

DEEPEST = 90
"""Levels of nesting that are read; protobuf reads 100."""

_TOO_DEEP = "is JSON that is nested too deeply"
_EXACT = 2**53  # below it, a float has no neighbour that is a whole number
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


def strict_json(text: str | bytes) -> Any:
    """Return the value of a JSON text in UTF-8.

    Raises:
        ValueError: It is none, or an object in it has two members of one name.
    """
    try:
        known = text if isinstance(text, str) else text.decode()
        found = json.loads(
            known,
            object_pairs_hook=_object,
            parse_float=number_of,
            parse_constant=_refused_constant,
        )
    except RecursionError:
        raise ValueError(_TOO_DEEP) from None
    except UnicodeDecodeError:
        raise ValueError("is not UTF-8") from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise ValueError(f"is no JSON: see {where}") from None
    except _Refused:
        raise
    except ValueError:  # of `int`
        raise ValueError("is JSON with a number of too many digits") from None
    if _SURROGATE.search(known):
        _refuse_halves(found)
    if known.count("[") + known.count("{") > DEEPEST and _is_deep(found):
        raise ValueError(_TOO_DEEP)
    return found


def number_of(text: str) -> int | float:
    """Return a number of JSON that has a point or an exponent.

    A whole one that no float can hold is an int, so that nothing is lost of it.
    """
    found = float(text)
    if abs(found) < _EXACT or isinf(found):
        return found
    exact = Decimal(text)
    whole = int(exact)
    return whole if whole == exact else found


class _Refused(ValueError):
    """What is JSON to the library and not to us."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _Refused("is JSON with two members of one name")
    return found


def _refused_constant(name: str) -> Any:
    raise _Refused(f"is no JSON: {name} stands without quotes")


def _refuse_halves(value: Any) -> None:
    """Refuse texts that no UTF-8 can say, at which protobuf breaks."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise ValueError("has a text with half of a surrogate pair") from None


def _is_deep(value: Any) -> bool:
    """Whether *value* is nested more deeply than protobuf reads."""
    level = [value]
    for _ in range(DEEPEST):
        level = [
            inner
            for outer in level
            if isinstance(outer, list | dict)
            for inner in (outer.values() if isinstance(outer, dict) else outer)
        ]
        if not level:
            return False
    return True
