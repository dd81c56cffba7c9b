"""Messages that fit their descriptor, and the rules that stand in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, TypeVar

from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass
from hypothesis import strategies as st

from .parts import (
    Field,
    Kind,
    can_be,
    is_map,
    oneof_of,
    oneofs,
    own_rules,
    rules_of,
    said,
)
from .scalars import scalars
from .well_known import well_known

M = TypeVar("M", bound=Message)
Strategy = st.SearchStrategy[Any]
Draw = Callable[[Strategy], Any]
Validate = Callable[[Message], Sequence[str]]
"""What breaks rules in a message, in words."""

_DEEPEST = 3
_ABYSS = 12
"""Levels after which not even what is required is set: there is another way, or none."""
_MOST = 3
"""Items of a list of which nothing is said."""


def no_rules(message: Message) -> Sequence[str]:
    """Find nothing: what holds for contracts without rules."""
    return ()


def messages(kind: type[M], validate: Validate = no_rules) -> st.SearchStrategy[M]:
    """Return messages of *kind* that keep the rules of the contract.

    Where rules cannot be built in, messages that *validate* refuses are left out.
    """
    found = well_known(kind.DESCRIPTOR, {}, None)
    if found is None:
        found = _messages(kind.DESCRIPTOR, 0, validate)
    return found.filter(lambda message: message.IsInitialized())


@cache
def _is_ruled(kind: Kind) -> bool:
    parts = (kind, *kind.fields, *kind.oneofs)
    return any(rules_of(part) for part in parts)


def _messages(kind: Kind, depth: int, validate: Validate) -> Strategy:
    @st.composite
    def made(draw: Draw) -> Message:
        message = GetMessageClass(kind)()
        chosen = {_choice(draw, one, depth) for one in oneofs(kind)}
        for field in kind.fields:
            if oneof_of(field) is not None:
                if field in chosen:
                    _fill(draw, message, field, depth, validate, True)
            elif _can_be_set(field, depth):
                _fill(draw, message, field, depth, validate, False)
        return message

    found: Strategy = made()
    # Here as well as for the whole: a wrong part is cheaper to make again.
    if validate is not no_rules and _is_ruled(kind):
        found = found.filter(lambda message: not validate(message))
    return found


def _choice(draw: Draw, oneof: Any, depth: int) -> Field | None:
    """The field of a *oneof* that is set; None for none of them."""
    fields = [field for field in oneof.fields if _can_be_set(field, depth)]
    flat = [field for field in fields if field.message_type is None]
    if depth >= _DEEPEST and flat:
        fields = flat
    if not fields:
        return None
    if rules_of(oneof).get("required"):
        return draw(st.sampled_from(fields))
    found: Field | None = draw(st.sampled_from([*fields, None]))
    return found


def _can_be_set(field: Field, depth: int) -> bool:
    if field.message_type is None or is_map(field):
        return True
    return can_be(field.message_type) and depth < _ABYSS


def _fill(
    draw: Draw,
    message: Any,
    field: Field,
    depth: int,
    validate: Validate,
    must: bool,
) -> None:
    """Set *field* of *message*, or leave it unset where that may be."""
    rules = rules_of(field)
    must = must or field.is_required or bool(rules.get("required"))
    if is_map(field):
        _fill_map(draw, message, field, depth, validate, rules)
    elif field.is_repeated:
        own = own_rules(rules)
        least = max(own.get("min_items", 0), int(bool(rules.get("required"))))
        inner = said(own["items"]) if "items" in own else {}
        items = _value(field, inner, depth, validate)
        unique = bool(own.get("unique")) and field.message_type is None
        most = own.get("max_items", least + _MOST)
        if depth >= _DEEPEST and field.message_type is not None:
            most = least
        listed = st.lists(
            items, min_size=least, max_size=min(most, least + _MOST), unique=unique
        )
        getattr(message, field.name).extend(draw(listed))
    elif must or not field.has_presence or draw(st.booleans() | st.just(True)):
        if field.message_type is None:
            setattr(message, field.name, draw(_value(field, rules, depth, validate)))
        elif must or depth < _DEEPEST:
            value = draw(_value(field, rules, depth, validate))
            getattr(message, field.name).SetInParent()
            getattr(message, field.name).CopyFrom(value)


def _fill_map(
    draw: Draw,
    message: Any,
    field: Field,
    depth: int,
    validate: Validate,
    rules: Mapping[str, Any],
) -> None:
    own = own_rules(rules)
    key, value = (field.message_type.fields_by_name[n] for n in ("key", "value"))
    least = max(own.get("min_pairs", 0), int(bool(rules.get("required"))))
    most = min(own.get("max_pairs", least + _MOST), least + _MOST)
    if value.message_type is not None and (
        depth >= _DEEPEST or not can_be(value.message_type)
    ):
        most = least
    of_keys, of_values = (
        said(own[name]) if name in own else {} for name in ("keys", "values")
    )
    pairs = st.dictionaries(
        scalars(key, of_keys),
        _value(value, of_values, depth, validate),
        min_size=least,
        max_size=most,
    )
    filled = getattr(message, field.name)
    for one, what in draw(pairs).items():
        if value.message_type is None:
            filled[one] = what
        else:
            filled[one].CopyFrom(what)


def _value(
    field: Field, rules: Mapping[str, Any], depth: int, validate: Validate
) -> Strategy:
    """Values of *field*, or of one item of it."""
    if field.message_type is None:
        return scalars(field, rules)
    own = own_rules(rules)
    found = well_known(field.message_type, own, field.containing_type)
    if found is not None:
        return found
    if own and list(field.message_type.fields_by_name) == ["value"]:
        # A wrapper, whose rules are those of what it holds.
        of = GetMessageClass(field.message_type)
        inner = field.message_type.fields_by_name["value"]
        return scalars(inner, rules).map(lambda value: of(value=value))
    return st.deferred(lambda: _messages(field.message_type, depth + 1, validate))
