"""Whether two things are one, and a thing what was sent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from google.protobuf.message import Message

from ...grpc.descriptors import is_output_only, kind_of
from ...grpc.resources import KEYS, OWN, Resource, is_alike
from .equality import equal


def differences(
    resource: Resource,
    thing: Message,
    sent: Message,
    fields: Sequence[str] | None = None,
) -> Iterator[str]:
    """Yield where a *thing* is not as it was *sent*, in words.

    Only *fields* count, or else all that were set, without those that the service sets.
    """
    known = kind_of(thing).fields_by_name
    key = resource.key_of(thing)
    for field, value in sent.ListFields():
        name = field.name
        if fields is not None and name not in fields:
            continue
        same = known.get(name)
        if same is None or not is_alike(field, same) or field.is_extension:
            continue
        if fields is None and (name == key or name in OWN or is_output_only(same)):
            continue
        now = getattr(thing, name)
        if not equal(field, now, value):
            yield f"{name} is {_shown(now)}, and {_shown(value)} was sent"


def is_as_sent(thing: Message, sent: Message) -> bool:
    """Whether a *thing* is what was *sent*, but for a key and what services set."""
    if kind_of(thing).full_name != kind_of(sent).full_name:
        return False
    told = [
        (field, value)
        for field, value in sent.ListFields()
        if field.name not in OWN and field.name not in KEYS
    ]
    return bool(told) and all(
        _known(getattr(thing, f.name)) == _known(v) for f, v in told
    )


def _known(value: Any) -> Any:
    """*value*, without what a contract does not have."""
    if isinstance(value, Message):
        one: Any = type(value)()
        one.CopyFrom(value)
        one.DiscardUnknownFields()
        return one
    if hasattr(value, "items"):
        return {key: _known(one) for key, one in value.items()}
    if hasattr(value, "append") or hasattr(value, "MergeFrom"):
        return [_known(one) for one in value]
    return value


def apart(one: Message, other: Message) -> list[str]:
    """Return the names of the fields in which two things of a kind differ."""
    return [
        field.name
        for field in kind_of(one).fields
        if not equal(field, getattr(one, field.name), getattr(other, field.name))
        or (
            field.has_presence
            and one.HasField(field.name) != other.HasField(field.name)
        )
    ]


def _shown(value: Any) -> str:
    text = " ".join(str(value).split()) if isinstance(value, Message) else repr(value)
    return text if len(text) <= 100 else f"{text[:100]} …"
