"""Does a value of JSON fit a message?

The rules are those of https://protobuf.dev/programming-guides/json, as the conformance
tests of protobuf have them. All that is wrong is found, not only the first of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import isfinite
from typing import Any, TypeAlias

from google.protobuf.descriptor import Descriptor, FieldDescriptor

from ..known_messages import class_of
from .fields import by_name, is_map
from .scalars import Rule, key_of, rule_of, takes_null
from .violations import Place, Violations, takes_place
from .well_known import ANY, LIST, STRUCT, TEXTS, VALUE, WRAPPERS

Check: TypeAlias = Callable[[Any, Place, Violations], Any]
"""Is given a value of JSON and where it stands, and adds what is wrong with it. It returns
the value in a form that protobuf reads as it is meant; lists and objects are changed."""

_NO_OBJECT = "must be an object"
_NO_LIST = "must be a list"
_TYPE = "@type"


@lru_cache(maxsize=1024)
def check_of(kind: Descriptor) -> Check:
    """Return the check for a message of *kind*."""
    name = kind.full_name
    if name in WRAPPERS:
        return _single(rule_of(kind.fields_by_name["value"]))
    if name in TEXTS:
        return _single(TEXTS[name])
    known = {ANY: _any, VALUE: _value, STRUCT: _struct, LIST: _values}
    return known.get(name) or _Object(kind)


@dataclass(frozen=True, slots=True)
class _Member:
    """A member of an object, which is a field of a message.

    Attributes:
        name: Of the field.
        check: For its value.
        null: Whether null is a value, and not the lack of one.
        oneof: That the field is of; None if it is of none.
    """

    name: str
    check: Check
    null: bool
    oneof: str | None

    @staticmethod
    def of(field: FieldDescriptor) -> _Member:
        """Return the member for *field*, an extension too."""
        oneof = field.containing_oneof
        kind = field.message_type
        return _Member(
            name=f"[{field.full_name}]" if field.is_extension else field.name,
            check=_field(field),
            null=not field.is_repeated
            and (kind.full_name == VALUE if kind else takes_null(field)),
            oneof=None if oneof is None else oneof.name,
        )


class _Object:
    """The check for a message that has no JSON of its own: an object with its fields."""

    def __init__(self, kind: Descriptor) -> None:
        self._kind = kind

    def __call__(self, value: Any, place: Place, wrong: Violations) -> Any:
        if not isinstance(value, dict):
            wrong.add(place, _NO_OBJECT)
            return value
        chosen: dict[str, str] = {}
        members, twins = self._members, self._twins
        for name, sent in value.items():
            member = members.get(name) or self._extension(name)
            if member is None:
                wrong.add((place, name, False), "there is no such field")
                continue
            inside = (place, member.name, False)
            if name in twins and twins[name] in value:
                wrong.add(inside, "was sent by both of its names")
            if sent is None and not member.null:
                continue
            if member.oneof is not None:
                rival = chosen.setdefault(member.oneof, member.name)
                if rival != member.name:
                    wrong.add(inside, takes_place(rival))
            value[name] = member.check(sent, inside, wrong)
        return value

    @cached_property
    def _members(self) -> dict[str, _Member]:
        """The members by name; not made with the check, for messages nest."""
        fields = by_name(self._kind)
        made = {field.name: _Member.of(field) for field in self._kind.fields}
        return {name: made[field.name] for name, field in fields.items()}

    @cached_property
    def _twins(self) -> dict[str, str]:
        """The other name of what has two."""
        pairs = [(one.name, one.json_name) for one in self._kind.fields]
        known = by_name(self._kind)
        twins = [(a, b) for a, b in pairs if a != b and known[a] is known[b]]
        return {**dict(twins), **{b: a for a, b in twins}}

    def _extension(self, name: str) -> _Member | None:
        """Return the member that `[package.extension]` is, None if it is none."""
        if not (name.startswith("[") and name.endswith("]")):
            return None
        try:
            field = self._kind.file.pool.FindExtensionByName(name[1:-1])
        except KeyError:
            return None
        # A pool of C reads a name only up to a NUL.
        ours = field.containing_type is self._kind and field.full_name == name[1:-1]
        return _Member.of(field) if ours else None


def _field(field: FieldDescriptor) -> Check:
    kind = field.message_type
    if kind is None:
        check = _single(rule_of(field))
    elif is_map(field):
        key, item = kind.fields_by_name["key"], kind.fields_by_name["value"]
        return _map(key_of(key), _field(item))
    else:
        check = check_of(kind)
    return _list(check) if field.is_repeated else check


def _single(rule: Rule) -> Check:
    def check(value: Any, place: Place, wrong: Violations) -> Any:
        try:
            return rule(value)
        except ValueError as error:
            wrong.add(place, str(error))
            return value

    return check


def _list(item: Check) -> Check:
    def check(value: Any, place: Place, wrong: Violations) -> Any:
        if not isinstance(value, list):
            wrong.add(place, _NO_LIST)
            return value
        for index, one in enumerate(value):
            value[index] = item(one, (place, index, True), wrong)
        return value

    return check


def _map(key: Rule, item: Check) -> Check:
    def check(value: Any, place: Place, wrong: Violations) -> Any:
        if not isinstance(value, dict):
            wrong.add(place, _NO_OBJECT)
            return value
        spelt: dict[Any, str] = {}
        for name, one in value.items():
            try:
                found = key(name)
            except ValueError as error:
                wrong.add((place, name, True), f"has a key that {error}")
                continue
            rival = spelt.setdefault(found, name)
            if rival != name:
                wrong.add((place, name, True), f"has the same key as {rival}")
            value[name] = item(one, (place, found, True), wrong)
        return value

    return check


def _any(value: Any, place: Place, wrong: Violations) -> Any:
    """Check a message of whatever type it says; `{}` is none."""
    if not isinstance(value, dict):
        wrong.add(place, _NO_OBJECT)
        return value
    if not value:
        return value
    url = value.get(_TYPE)
    if not isinstance(url, str) or "/" not in url:
        wrong.add(place, f"must have the URL of its type as {_TYPE}")
        return value
    name = url.rpartition("/")[2]
    known = class_of(name)
    if known is None or known.DESCRIPTOR.full_name != name:
        wrong.add(place, "is of a type that is not known here")
        return value
    check = check_of(known.DESCRIPTOR)
    rest = {name: one for name, one in value.items() if name != _TYPE}
    if isinstance(check, _Object):
        check(rest, place, wrong)
    elif rest.keys() != {"value"}:
        wrong.add(place, f"must have a value beside {_TYPE}, and no more")
    else:
        rest["value"] = check(rest["value"], (place, "value", False), wrong)
    return {_TYPE: url, **rest}


def _value(value: Any, place: Place, wrong: Violations) -> Any:
    if isinstance(value, dict):
        return _struct(value, place, wrong)
    if isinstance(value, list):
        return _values(value, place, wrong)
    if isinstance(value, int | float) and not _fits_double(value):
        wrong.add(place, "must be a number that a double can hold")
    return value


def _struct(value: Any, place: Place, wrong: Violations) -> Any:
    if not isinstance(value, dict):
        wrong.add(place, _NO_OBJECT)
        return value
    for name, one in value.items():
        _value(one, (place, name, True), wrong)
    return value


def _values(value: Any, place: Place, wrong: Violations) -> Any:
    if not isinstance(value, list):
        wrong.add(place, _NO_LIST)
        return value
    for index, one in enumerate(value):
        _value(one, (place, index, True), wrong)
    return value


def _fits_double(number: float) -> bool:
    try:
        return isfinite(number)
    except OverflowError:
        return False
