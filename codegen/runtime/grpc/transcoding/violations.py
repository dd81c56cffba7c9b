"""What is wrong with a request, by the paths of its fields: `items[1].price`."""

from __future__ import annotations

import json
from typing import TypeAlias

Place: TypeAlias = "tuple[Place, str | int | bool, bool] | None"
"""Where in a request something is: what is around it, and its name in there; of an item
or an entry its index or its key, and True. None is the request itself. A path is made of
it only when something is wrong."""

_MOST = 100
"""Violations that are listed; there may be one for each item of a list."""
_LONGEST = 200
"""Characters of a path: callers choose the keys of maps."""


class TooMany(Exception):
    """There are more violations than are worth looking for."""


class Violations(dict[str, str]):
    """What is wrong, by the path of the field."""

    def add(self, place: Place, text: str) -> None:
        """Say that what is at *place* is wrong; *text* says what it must be.

        Raises:
            TooMany: Enough has been said.
        """
        if len(self) >= _MOST:
            raise TooMany
        path = _path(place)
        if len(path) > _LONGEST:
            path = f"{path[: _LONGEST - 1]}…"
        self.setdefault(path, text)


def takes_place(rival: str) -> str:
    """Return what is wrong with a field of a oneof when *rival* was sent, too."""
    return f"cannot be sent with {rival}, of which it takes the place"


def _path(place: Place) -> str:
    """Return the path of *place* as protovalidate has it: `a.b[0].c["key"]`."""
    if place is None:
        return "body"
    words: list[str] = []
    while place is not None:
        place, word, inside = place
        key = json.dumps(word, ensure_ascii=False)
        words.append(f"[{key}]" if inside else f".{word}")
    return "".join(reversed(words)).removeprefix(".")
