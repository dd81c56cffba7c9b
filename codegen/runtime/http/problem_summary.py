"""What an error answer says of itself, short enough for a message."""

from __future__ import annotations

import json
from typing import Any

from ..media_types import essence

LONGEST = 200
"""Characters of what is repeated: the whole is in `raw`."""
LARGEST = 65536
"""Bytes of a body that is read for this."""


def summary_of(content_type: str | None, body: bytes) -> str:
    """Return title, detail and first error of problem details (RFC 9457), in one line.

    It is empty for any other answer: who knows what stands in those.
    """
    if essence(content_type or "") != "application/problem+json" or len(body) > LARGEST:
        return ""
    try:
        problem = json.loads(body)
    except (ValueError, RecursionError):
        return ""
    if not isinstance(problem, dict):
        return ""
    texts = [_line(problem.get(word)) for word in ("title", "detail")]
    texts.append(_first(problem.get("errors")))
    whole = ": ".join(text for text in texts if text)
    return whole if len(whole) <= LONGEST else f"{whole[: LONGEST - 1]}…"


def _first(errors: Any) -> str:
    """Return place and reason of the first of *errors*, as servers of ours list them."""
    if not isinstance(errors, list) or not errors or not isinstance(errors[0], dict):
        return ""
    place, reason = errors[0].get("loc"), _line(errors[0].get("msg"))
    if not reason or not isinstance(place, list):
        return ""
    more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
    return f"{_line('.'.join(map(str, place[:10])))}: {reason}{more}"


def _line(text: Any) -> str:
    """Return *text* without line breaks or anything else that a terminal would obey."""
    if not isinstance(text, str):
        return ""
    shown = "".join(one if one.isprintable() else " " for one in text[: LONGEST * 2])
    return " ".join(shown.split())
