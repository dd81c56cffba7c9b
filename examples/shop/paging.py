"""Cursors: where a page begins, in words that mean something to the service alone."""

from __future__ import annotations

import base64
import json

from pydantic import TypeAdapter

_POSITION = TypeAdapter(list[str])


def cursor_after(*position: str) -> str:
    """Return the cursor of the page that begins after *position*."""
    return base64.urlsafe_b64encode(json.dumps(position).encode()).decode()


def position_of(cursor: str, parts: int) -> list[str]:
    """Return the position, of so many *parts*, that a *cursor* was made of.

    Raises:
        ValueError: It is none of ours.
    """
    try:
        position = _POSITION.validate_json(base64.urlsafe_b64decode(cursor.encode()))
    except ValueError:
        position = []
    if len(position) != parts:
        raise ValueError(f"{cursor!r} is no cursor")
    return position
