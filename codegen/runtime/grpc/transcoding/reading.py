"""From JSON to a message.

Protobuf's own reader stops at the first fault, speaks of it in words that are not for
callers, and takes some of what is wrong for something else. So it is given only what has
been checked.
"""

from __future__ import annotations

from typing import Any

from google.protobuf.json_format import ParseDict
from google.protobuf.message import Message

from .checking import check_of
from .fields import by_name
from .violations import Place, TooMany, Violations

_UNREADABLE = "cannot be read"


def read(value: Any, message: Message, place: Place, wrong: Violations) -> None:
    """Set what *value* says in *message*, unless anything is wrong.

    Args:
        value: JSON, which may be changed.
        message: Of any type.
        place: Of the message in the request.
        wrong: Gets what is wrong with the value.
    """
    kind: Any = type(message).DESCRIPTOR  # for a message may have a field of that name
    try:
        checked = check_of(kind)(value, place, wrong)
    except TooMany:
        return
    if wrong or _parsed(checked, message):
        return
    for name, field in by_name(kind).items():
        if isinstance(checked, dict) and name in checked:
            if not _parsed({name: checked[name]}, type(message)()):
                wrong.add((place, field.name, False), _UNREADABLE)
    if not wrong:
        wrong.add(place, _UNREADABLE)


def _parsed(value: Any, message: Message) -> bool:
    try:
        ParseDict(value, message)
    except Exception:  # of many kinds, with texts that are not for callers
        return False
    return True
