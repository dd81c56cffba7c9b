"""Cursors: where a page begins, in words that mean something to the service alone."""

from __future__ import annotations

import base64
import json


def cursor_after(*position: str) -> str:
    """Return the cursor of the page that begins after *position*."""
    return base64.urlsafe_b64encode(json.dumps(position).encode()).decode()


def position_of(cursor: str, parts: int) -> list[str]:
    """Return the position, of so many *parts*, that a *cursor* was made of.

    Raises:
        ValueError: It is none of ours.
    """
    position = json.loads(base64.urlsafe_b64decode(cursor.encode()))
    match position:
        case [*texts] if len(texts) == parts and all(isinstance(t, str) for t in texts):
            return texts
    raise ValueError(f"{cursor!r} is no cursor")
