"""Slashes inside of the values of a path, which part no segments (RFC 3986, 2.2).

A server decodes a path before anyone looks for its segments, and then `a%2Fb` is two of
them. What was sent is in `raw_path`.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import unquote

from starlette.types import Scope

_MARK = "\udc2f"  # no text that is decoded from bytes has it
_ESCAPED = re.compile("%2f", re.IGNORECASE)


def with_marks(scope: Scope) -> Scope | None:
    """Return *scope* with a path whose escaped slashes are marked; None if it has none.

    Only slashes are taken from what was sent: what was put before the path, or cut off
    it, stays so, and a path that was rewritten has none.
    """
    raw = scope.get("raw_path") or b""
    if b"%2" not in raw:
        return None
    text = raw.decode("latin-1").partition("?")[0]
    sent = unquote(_ESCAPED.sub(_MARK, text))
    path, root = scope["path"], scope.get("root_path", "")
    below = path[len(root) :] if path.startswith(root) else path
    known = min(len(sent), len(below))
    tail = sent[len(sent) - known :]
    if _MARK not in tail or not below.endswith(without_marks(tail)):
        return None
    return {**scope, "path": path[: len(path) - known] + tail}


def without_marks(value: Any) -> Any:
    """Return *value* with slashes where they were marked, if it is a text."""
    return value.replace(_MARK, "/") if isinstance(value, str) else value


def one_segment(value: object) -> str:
    """Return the text of a value of a path with its slashes marked."""
    return str(value).replace("/", _MARK)
