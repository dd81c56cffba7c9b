"""Things that methods are about (AIP-131 to 135), and where their messages hold them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, TypeVar

from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass

from .descriptors import Field, Kind, is_map, is_output_only, kind_of, messages_in
from .method import Method

M = TypeVar("M", bound=Message)
Role: TypeAlias = Literal["create", "read", "lists", "update", "delete"]

KEYS = ("name", "id", "uid", "uuid", "key", "code", "slug", "number")
"""How fields are called that are keys, where no other is."""
OWN = frozenset(
    {"etag", "uid", "revision_id", "state"}
    | {f"{what}_time" for what in ("create", "update", "delete", "expire", "purge")}
    | {f"{what}_at" for what in ("created", "updated", "deleted")}
)
"""Fields that services set by themselves, as a rule."""


_OF_LISTS = frozenset({"page_token", "page_size", "filter", "order_by", "etag"})
"""Fields of requests that say how they are answered, and nothing of a thing."""


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

    def roles(self) -> Iterator[tuple[Role, Method[Any, Any]]]:
        """Yield the methods, with what they do."""
        single: tuple[tuple[Role, Method[Any, Any] | None], ...] = (
            ("create", self.create),
            ("read", self.read),
            ("update", self.update),
            ("delete", self.delete),
        )
        for role, method in single:
            if method is not None:
                yield role, method
        for method in self.lists:
            yield "lists", method

    def kind(self) -> type[Message] | None:
        """Return the class of such things; None if no response shows one."""
        for _, method in self.roles():
            response: type[Message] = method.response
            if self.is_one(response.DESCRIPTOR):
                return response
            held = self.holder(response) or self.list_in(response)
            if held:
                of: Kind = response.DESCRIPTOR.fields_by_name[held].message_type
                return GetMessageClass(of)
        return None

    def things(self, answer: Message) -> list[Message]:
        """Return the things that *answer* holds, or is."""
        return [one for one in messages_in(answer) if self.is_one(kind_of(one))]

    def listed_in(self, answer: Message) -> list[Message]:
        """Return the things that *answer* lists, without those that are parts of others."""
        field = self.list_in(type(answer))
        if field and len(getattr(answer, field)):
            return list(getattr(answer, field))
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

    def chosen_in(self, request: type[Message]) -> str:
        """Return the field of a *request* to make one that chooses its key (AIP-133)."""
        name = f"{_snake(self.name)}_id"
        known = request.DESCRIPTOR.fields_by_name
        return name if self.holder(request) and name in known else ""

    def holder(self, kind: type[Message]) -> str:
        """Return the field of a message that holds a whole thing; empty if none does."""
        return self._field(kind, repeated=False)

    def list_in(self, kind: type[Message]) -> str:
        """Return the field of a response that lists things; empty if none does."""
        return self._field(kind, repeated=True)

    def _field(self, kind: type[Message], *, repeated: bool) -> str:
        for field in kind.DESCRIPTOR.fields:
            of = field.message_type
            if of is not None and field.is_repeated == repeated and self.is_one(of):
                return str(field.name)
        return ""

    def sent(self, request: Message) -> Message:
        """Return what of a *request* says how a thing is: the thing in it, or all of it."""
        holder = self.holder(type(request))
        found: Message = getattr(request, holder) if holder else request
        return found

    def settable(self, thing: Message) -> list[str]:
        """Return the fields of *thing* that are set, and that a caller may set."""
        return [
            field.name
            for field, _ in thing.ListFields()
            if self.is_settable(thing, field)
        ]

    def is_settable(self, thing: Message, field: Field) -> bool:
        """Whether a caller, and not the service, may set *field* of a *thing*."""
        is_own = field.name in OWN or field.name == self.key_of(thing)
        return not (is_own or is_output_only(field) or field.is_extension)


def within(request: M, made_by: Message | None, *, but: str = "") -> M:
    """Say in *request* where things are, as it was said when one was *made_by* another.

    The field *but* says something else.
    """
    if made_by is None:
        return request
    ours = kind_of(request).fields_by_name
    for field, value in made_by.ListFields():
        same = ours.get(field.name)
        if same is None or same.name == but:
            continue
        if is_place(same) and is_alike(field, same):
            setattr(request, field.name, value)
    return request


def filters(request: Kind, thing: Kind) -> Iterator[Field]:
    """Yield the fields of a *request* that lists which are those of a *thing* by name and type."""
    for field in request.fields:
        same = thing.fields_by_name.get(field.name)
        if same is None or field.is_repeated or field.message_type is not None:
            continue
        if is_alike(field, same) and field.name not in _OF_LISTS:
            yield field


def is_place(field: Field) -> bool:
    """Whether *field* of a request says where a thing is: its parent, its tenant."""
    is_named_so = field.name == "parent" or field.name.endswith("_id")
    return is_named_so and _is_key(field)


def _is_key(field: Field) -> bool:
    """Whether *field* can hold a key: a text, or a whole number."""
    if (
        field.is_repeated
        or field.message_type is not None
        or field.enum_type is not None
    ):
        return False
    if field.name in _OF_LISTS:
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
    wanted = (*(f"{stem}_{one}" for one in ("id", "name", "key", "uuid")), *KEYS)
    return next((one for one in wanted if one in names), "")


def _snake(name: str) -> str:
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")
