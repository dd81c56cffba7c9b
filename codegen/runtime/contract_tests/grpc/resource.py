"""Things that methods are about (AIP-131 to 135), and where their messages hold them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message

from ...grpc.method import Method
from .equality import equal
from .parts import Field, Kind, is_map, is_output_only, kind_of, messages_in

M = TypeVar("M", bound=Message)
_KEYS = ("name", "id", "uid", "uuid", "key", "code", "slug", "number")
"""How fields are called that are keys, where no other is."""
_OWN = frozenset(
    {"etag", "uid", "revision_id", "state"}
    | {f"{what}_time" for what in ("create", "update", "delete", "expire", "purge")}
    | {f"{what}_at" for what in ("created", "updated", "deleted")}
)
"""Fields that services set by themselves, as a rule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """Methods that are about the same things, by what they do with them.

    Attributes:
        name: What one is called, `User`.
        create: Makes one.
        read: Returns one.
        lists: Return all of them: in pages, or as a stream.
        update: Changes one.
        delete: Removes one.
    """

    name: str
    create: Method[Any, Any] | None = None
    read: Method[Any, Any] | None = None
    lists: Sequence[Method[Any, Any]] = ()
    update: Method[Any, Any] | None = None
    delete: Method[Any, Any] | None = None

    def things(self, answer: Message) -> list[Message]:
        """Return the things that *answer* holds, or is."""
        return [one for one in messages_in(answer) if self.is_one(kind_of(one))]

    def listed_in(self, answer: Message) -> list[Message]:
        """Return the things that *answer* lists, without those that are parts of others."""
        for field, value in answer.ListFields():
            of = field.message_type
            if of is not None and field.is_repeated and self.is_one(of):
                return list(value)
        things = self.things(answer)
        return things[:1] if self.is_one(kind_of(answer)) else things

    def is_one(self, kind: Kind) -> bool:
        """Whether messages of *kind* are such things."""
        return str(kind.name) == self.name

    def key_in(self, request: type[Message]) -> str:
        """Return the field of a *request* that says which thing is meant; empty if none does."""
        fields = [one for one in request.DESCRIPTOR.fields if _is_key(one)]
        found = _named(self.name, [one.name for one in fields])
        if found:
            return found
        return fields[0].name if len(fields) == 1 else ""

    def key_of(self, thing: Message) -> str:
        """Return the field of a *thing* that requests know it by; empty if none is."""
        names = [one.name for one in kind_of(thing).fields if _is_key(one)]
        asked = self.key_in(self.read.request) if self.read is not None else ""
        stem = _snake(self.name)
        for name in (asked, asked.removeprefix(f"{stem}_"), f"{stem}_{asked}"):
            if name and name in names:
                return name
        return _named(self.name, names)

    def addressed(
        self, kind: type[Message], thing: Message, made_by: Message | None
    ) -> Message | None:
        """Return a request of *kind* about *thing*; None if nobody can tell how.

        What was said when it was *made_by* a request, and is asked for again (a parent, a
        tenant), is said again.
        """
        key, own = self.key_in(kind), self.key_of(thing)
        if not key or not own:
            return None
        request = within(kind(), made_by)
        wanted = kind.DESCRIPTOR.fields_by_name[key]
        if wanted.cpp_type != kind_of(thing).fields_by_name[own].cpp_type:
            return None
        setattr(request, key, getattr(thing, own))
        return request

    def holder(self, kind: type[Message]) -> str:
        """Return the field of a request that holds a whole thing; empty if none does."""
        for field in kind.DESCRIPTOR.fields:
            of = field.message_type
            if of is not None and not field.is_repeated and self.is_one(of):
                return str(field.name)
        return ""

    def sent(self, request: Message) -> Message:
        """Return what of a *request* says how a thing is: the thing in it, or all of it."""
        holder = self.holder(type(request))
        found: Message = getattr(request, holder) if holder else request
        return found

    def differences(
        self, thing: Message, sent: Message, fields: Sequence[str] | None = None
    ) -> Iterator[str]:
        """Yield where a *thing* is not as it was *sent*, in words.

        Only *fields* count, or else all that were set, without those that the service sets.
        """
        known = kind_of(thing).fields_by_name
        key = self.key_of(thing)
        for field, value in sent.ListFields():
            name = field.name
            if fields is not None and name not in fields:
                continue
            same = known.get(name)
            if same is None or not is_alike(field, same) or field.is_extension:
                continue
            if fields is None and (name == key or name in _OWN or is_output_only(same)):
                continue
            now = getattr(thing, name)
            if not equal(field, now, value):
                yield f"{name} is {_shown(now)}, and {_shown(value)} was sent"

    def settable(self, thing: Message) -> list[str]:
        """Return the fields of *thing* that are set, and that a caller may set."""
        return [
            field.name
            for field, _ in thing.ListFields()
            if self.is_settable(thing, field)
        ]

    def is_settable(self, thing: Message, field: Field) -> bool:
        """Whether a caller, and not the service, may set *field* of a *thing*."""
        is_own = field.name in _OWN or field.name == self.key_of(thing)
        return not (is_own or is_output_only(field) or field.is_extension)


def within(request: M, made_by: Message | None) -> M:
    """Say in *request* where things are, as it was said when one was *made_by* another."""
    if made_by is None:
        return request
    ours = kind_of(request).fields_by_name
    for field, value in made_by.ListFields():
        same = ours.get(field.name)
        if same is not None and is_place(same) and is_alike(field, same):
            setattr(request, field.name, value)
    return request


def is_place(field: Field) -> bool:
    """Whether *field* of a request says where a thing is: its parent, its tenant."""
    is_named_so = field.name == "parent" or field.name.endswith("_id")
    return is_named_so and _is_key(field)


def is_as_sent(thing: Message, sent: Message) -> bool:
    """Whether a *thing* is what was *sent*, but for a key and what services set."""
    if kind_of(thing).full_name != kind_of(sent).full_name:
        return False
    told = [
        (field, value)
        for field, value in sent.ListFields()
        if field.name not in _OWN and field.name not in _KEYS
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


def _is_key(field: Field) -> bool:
    """Whether *field* can hold a key: a text, or a whole number."""
    if (
        field.is_repeated
        or field.message_type is not None
        or field.enum_type is not None
    ):
        return False
    if field.name in ("page_token", "page_size", "filter", "order_by", "etag"):
        return False
    is_whole = field.cpp_type <= FieldDescriptor.CPPTYPE_UINT64
    return bool(is_whole or field.type == FieldDescriptor.TYPE_STRING)


def is_alike(one: Field, other: Field) -> bool:
    """Whether two fields hold values of the same type."""
    if one.is_repeated != other.is_repeated or one.cpp_type != other.cpp_type:
        return False
    if (one.type == FieldDescriptor.TYPE_BYTES) != (
        other.type == FieldDescriptor.TYPE_BYTES
    ):
        return False
    if is_map(one) or is_map(other):
        return is_map(one) and is_map(other) and one.message_type == other.message_type
    return bool(
        one.message_type == other.message_type and one.enum_type == other.enum_type
    )


def _named(thing: str, names: Sequence[str]) -> str:
    """Which of *names* is that of the key of a *thing*."""
    stem = _snake(thing)
    wanted = (*(f"{stem}_{one}" for one in ("id", "name", "key", "uuid")), *_KEYS)
    return next((one for one in wanted if one in names), "")


def _snake(name: str) -> str:
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")
