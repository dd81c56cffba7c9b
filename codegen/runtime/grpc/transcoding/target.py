"""What the path of a request was when it was sent, below whatever a router stands at.

A server decodes paths, and then nobody can tell `a%2Fb` from `a/b`; `raw_path` can.
"""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

from starlette.types import Scope

_SLASH = re.compile("/|%2[Ff]")


def sent_segments(scope: Scope, below: str) -> list[str]:
    """Return the segments of the path *below* a router as they were sent, not decoded.

    Args:
        scope: The request.
        below: The decoded path behind the router's prefix and its slash.
    """
    return _raw(scope, below).split("/")


def _raw(scope: Scope, below: str) -> str:
    raw = (scope.get("raw_path") or b"").decode("latin-1").partition("?")[0]
    sent = unquote(raw)
    if not sent.endswith(below):
        return quote(below, safe="/:")  # the path was rewritten on its way
    before = sent[: len(sent) - len(below)]
    slashes = before.count("/")
    for number, found in enumerate(_SLASH.finditer(raw), 1):
        if number == slashes:
            tail = raw[found.end() :]
            return tail if unquote(tail) == below else quote(below, safe="/:")
    return quote(below, safe="/:")
