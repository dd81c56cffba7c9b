"""Messages that break one rule of the contract, and no other if that can be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass

from ...grpc.descriptors import Field, Kind, is_map, own_rules, rules_of, said
from .parts import WELL_KNOWN, can_be, kinds_in, oneofs
from .strategies import Validate
from .wrong import first_value, wrong_messages, wrong_values

M = TypeVar("M", bound=Message)
Change = Callable[[Any], None]
"""Makes a message, which keeps all rules, break one."""

_DEEPEST = 2
_FEW = 300
"""Items of the longest list, and characters beside those of the longest text, that are made up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """One rule, and how it is broken.

    Attributes:
        where: The field that it is for, from the message: `user.email`.
        rule: What it says, `min_len`.
        change: Breaks it.
        pointer: Full name of the declaration where it stands.
    """

    where: str
    rule: str
    change: Change
    pointer: str

    def broken(self, whole: Iterable[M], validate: Validate) -> M | None:
        """Return one of *whole*, messages that keep all rules, with the rule broken.

        The first of them that will do; None if it cannot be broken so.
        """
        for message in whole:
            one = type(message)()
            one.CopyFrom(message)
            self.change(one)
            if one.IsInitialized() and validate(one):
                return one
        return None


def breaches(kind: Kind) -> Iterator[Breach]:
    """Yield every way to break a rule for messages of *kind*, outermost first."""
    yield from _below(kind, "", lambda message: message, 0)


def _below(
    kind: Kind, prefix: str, reach: Callable[[Any], Any], depth: int
) -> Iterator[Breach]:
    for together in rules_of(kind).get("oneof", ()):
        if together.required:
            yield Breach(
                where=f"{prefix}{' or '.join(together.fields)}",
                rule="required",
                change=_then(reach, _cleared(*together.fields)),
                pointer=kind.full_name,
            )
    for oneof in oneofs(kind):
        if rules_of(oneof).get("required"):
            yield Breach(
                where=f"{prefix}{oneof.name}",
                rule="required",
                change=_then(reach, _cleared(oneof.name)),
                pointer=oneof.full_name,
            )
    inner = []
    for field in kind.fields:
        for rule, change in _changes(field, rules_of(field)):
            yield Breach(
                where=f"{prefix}{field.name}",
                rule=rule,
                change=_then(reach, change),
                pointer=field.full_name,
            )
        kind_of = field.message_type
        if kind_of is None or is_map(field) or not can_be(kind_of):
            continue
        if not kind_of.full_name.startswith(WELL_KNOWN):
            inner.append(field)
    for field in inner if depth < _DEEPEST else ():
        where = f"{prefix}{field.name}{'[0]' * field.is_repeated}."
        into = _into(reach, field)
        yield from _below(field.message_type, where, into, depth + 1)


def _then(reach: Callable[[Any], Any], change: Change) -> Change:
    return lambda message: change(reach(message))


def _into(reach: Callable[[Any], Any], field: Field) -> Callable[[Any], Any]:
    """Go on into *field*, which is there afterwards."""

    def found(message: Any) -> Any:
        held = getattr(reach(message), field.name)
        if field.is_repeated:
            return held[0] if held else held.add()
        held.SetInParent()
        return held

    return found


def _changes(field: Field, rules: Mapping[str, Any]) -> Iterator[tuple[str, Change]]:
    """Yield what breaks each of the *rules* of *field*."""
    if rules.get("required"):
        yield "required", _cleared(field.name)
    own = own_rules(rules)
    if field.is_repeated:
        yield from _of_lists(field, own)
    elif field.message_type is None:
        for rule, value in wrong_values(field, own):
            yield rule, _put(field, value)
    elif field.message_type.full_name.startswith(WELL_KNOWN):
        for rule, value in wrong_messages(field, own):
            yield rule, _put_message(field, value)


def _cleared(*names: str) -> Change:
    def change(one: Any) -> None:
        for name in names:
            one.ClearField(name)

    return change


def _put(field: Field, value: Any) -> Change:
    return lambda one: setattr(one, field.name, value)


def _put_message(field: Field, value: Message) -> Change:
    return lambda one: getattr(one, field.name).CopyFrom(value)


def _of_lists(field: Field, own: Mapping[str, Any]) -> Iterator[tuple[str, Change]]:
    for rule in ("min_items", "min_pairs"):
        if own.get(rule):
            yield rule, _cleared(field.name)
    if is_map(field):
        yield from _of_maps(field, own)
        return
    if own.get("max_items", _FEW) < _FEW:
        yield "max_items", lambda one: _stretched(one, field, own["max_items"] + 1)
    if own.get("unique"):
        yield "unique", lambda one: _stretched(one, field, 2, same=True)
    if "items" in own and field.message_type is None:
        for rule, value in wrong_values(field, own_rules(said(own["items"]))):
            yield f"items.{rule}", _added(field, value)


def _added(field: Field, value: Any) -> Change:
    """Put *value* in the place of the last item, or where it is the first."""

    def change(one: Any) -> None:
        held = getattr(one, field.name)
        if held:
            held[-1] = value
        else:
            held.append(value)

    return change


def _stretched(one: Any, field: Field, size: int, *, same: bool = False) -> None:
    """Give a list *size* items, or twice the same one."""
    held = getattr(one, field.name)
    if not held and field.message_type is not None:
        held.add()
    elif not held:
        held.append(first_value(field))
    for item in [held[0]] if same else [held[-1]] * max(0, size - len(held)):
        held.append(item)


def _of_maps(field: Field, own: Mapping[str, Any]) -> Iterator[tuple[str, Change]]:
    key, value = (field.message_type.fields_by_name[n] for n in ("key", "value"))
    if value.message_type is not None:
        ready: Any = GetMessageClass(value.message_type)()
    else:
        ready = first_value(value)

    def put(one: Any, what: Any, with_key: Any) -> None:
        held = getattr(one, field.name)
        if value.message_type is not None:
            held[with_key].CopyFrom(what)
        else:
            held[with_key] = what

    if own.get("max_pairs", _FEW) < _FEW:
        texts = key.cpp_type == FieldDescriptor.CPPTYPE_STRING

        def more(one: Any) -> None:
            for n in range(own["max_pairs"] + 1):
                put(one, ready, f"key{n}" if texts else n)

        yield "max_pairs", more
    if "keys" in own:
        for rule, wrong in wrong_values(key, own_rules(said(own["keys"]))):
            yield f"keys.{rule}", partial(put, what=ready, with_key=wrong)
    if "values" in own and value.message_type is None:
        for rule, wrong in wrong_values(value, own_rules(said(own["values"]))):
            yield f"values.{rule}", partial(put, what=wrong, with_key=first_value(key))


def has_expressions(kind: Kind) -> bool:
    """Whether messages of *kind* have rules that are only expressions (CEL)."""
    return any(
        {"cel", "cel_expression"} & set(rules_of(part))
        for one in kinds_in(kind)
        for part in (one, *one.fields)
    )
