"""Messages and deliveries as failures show them, and the Python that repeats them."""

from __future__ import annotations

import pprint
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ...events.message import Message

_LONG = 2_000
_FIELDS = (
    *("message_id", "address", "name", "content_type", "key", "correlation_id"),
    *("reply_to", "headers"),
)
_RUNTIME = __name__.rsplit(".", 3)[0]


def shown(*messages: Message) -> str:
    """Return *messages* as people read them."""
    return "\n\n".join(map(_one, messages))


def _one(message: Message) -> str:
    lines = [
        f"{name.replace('_', '-')}: {value}"
        for name in _FIELDS
        if (value := getattr(message, name))
    ]
    text = message.body.decode("utf-8", "backslashreplace")
    return "\n".join([*lines, "", _short(text)])


def effects(value: Any) -> str:
    """Return what a hook showed of effects, shortened."""
    return _short(pprint.pformat(value, compact=True))


def difference(before: str, one: Any, after: str, other: Any) -> str:
    """Return two effects that should be the same."""
    return f"{before}:\n{effects(one)}\n{after}:\n{effects(other)}"


def repeated(
    package: str,
    tests: str,
    method: str,
    operation: str,
    messages: Sequence[Message] = (),
) -> str:
    """Return Python that has the subject of *tests*, in *package*, do something again."""
    lines = [f"from {package}.contract_tests.{Path(tests).stem} import SUBJECT"]
    if messages:
        lines.append(f"from {_RUNTIME}.events import Message")
    told = [repr(operation), *map(_spelt, messages)]
    spelt = "".join(f"\n    {one}," for one in told)
    return "\n".join([*lines, "", f"print(SUBJECT.{method}({spelt}\n))"])


def _spelt(message: Message) -> str:
    fields = ["body", *_FIELDS]
    told = [(one, getattr(message, one)) for one in fields]
    needed = ("body", "name")
    spelt = (f"{n}={v!r}" for n, v in told if v or n in needed)
    return f"Message({', '.join(spelt)})"


def _short(text: str) -> str:
    return text if len(text) <= _LONG else f"{text[:_LONG]} …"
