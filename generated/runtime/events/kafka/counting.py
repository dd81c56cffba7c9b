"""How often messages were delivered that keep their place, beside the group's offsets.

What keeps its place while it waits has no copy whose headers could tell. So the count goes
with the offset that is committed, and whoever gets the partition next goes on counting.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

_MOST = 100
"""Messages, the first ones: brokers keep 4096 bytes with an offset."""


def told(attempts: Mapping[int, int]) -> str:
    """Return *attempts*, the number of the next one by offset, as a text; empty for none."""
    if not attempts:
        return ""
    first = sorted(attempts.items())[:_MOST]
    return json.dumps({"attempts": dict(first)}, separators=(",", ":"))


def counted(text: str | None) -> dict[int, int]:
    """Return the attempts that a *text* tells; none if it is somebody else's."""
    try:
        found = json.loads(text or "{}")["attempts"].items()
        return {int(offset): int(attempt) for offset, attempt in found}
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}
