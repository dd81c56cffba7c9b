"""Messages that fit their descriptor, and the rules that stand in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, TypeVar

from google.protobuf.json_format import ParseDict, ParseError
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass
from hypothesis import strategies as st

from ...grpc.descriptors import Field, Kind, is_map, kind_of, own_rules, rules_of, said
from .parts import Choice, can_be, oneof_of, oneofs
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
_USUALLY = st.sampled_from([True, False, True])


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


def with_known(
    whole: st.SearchStrategy[M],
    known: Mapping[str, Sequence[Any]],
    validate: Validate = no_rules,
) -> st.SearchStrategy[M]:
    """Return messages of *whole* with *known* values in the fields of those names.

    Of a field that is a message the value is a table, as JSON has it.
    """

    def changed(drawn: tuple[M, dict[str, Any]]) -> M | None:
        message, values = drawn
        fields = kind_of(message).fields_by_name
        for name, value in values.items():
            if name in fields:
                try:
                    if isinstance(value, Mapping):
                        message.ClearField(name)
                        ParseDict({name: value}, message)
                    else:
                        setattr(message, name, value)
                except (TypeError, ValueError, AttributeError, ParseError):
                    return None  # of another type, or no single one
        return message if not validate(message) else None

    chosen = {name: st.sampled_from(list(values)) for name, values in known.items()}
    both = st.tuples(whole, st.fixed_dictionaries(chosen))
    found: Strategy = both.map(changed).filter(lambda message: message is not None)
    return found


@cache
def _is_ruled(kind: Kind) -> bool:
    parts = (kind, *kind.fields, *kind.oneofs)
    return any(rules_of(part) for part in parts)


@cache
def _messages(kind: Kind, depth: int, validate: Validate) -> Strategy:
    """Made once, for it is drawn from often: what it consists of is made when drawn."""
    of, choices, together = GetMessageClass(kind), oneofs(kind), _together(kind)
    alone = [field for field in kind.fields if oneof_of(field) is None]

    @st.composite
    def made(draw: Draw) -> Message:
        message = of()
        left_out = {name for one in together for name in _left_out(draw, one)}
        for choice in choices:
            field = _chosen(draw, choice, depth)
            if field is not None:
                _fill(draw, message, field, depth, validate, True)
        for field in alone:
            if field.name not in left_out and _can_be_set(field, depth):
                _fill(draw, message, field, depth, validate, False)
        return message

    found: Strategy = made()
    # Here as well as for the whole: a wrong part is cheaper to make again.
    if validate is not no_rules and _is_ruled(kind):
        found = found.filter(lambda message: not validate(message))
    return found


def _together(kind: Kind) -> list[Any]:
    """The fields of which one may be set, by the rules of the message."""
    return list(rules_of(kind).get("oneof", ()))


def _left_out(draw: Draw, one: Any) -> set[str]:
    names = list(one.fields)
    return set(names) - {draw(st.sampled_from(names))}


def _chosen(draw: Draw, oneof: Choice, depth: int) -> Field | None:
    """The field of a *oneof* that is set; None for none of them."""
    fields = [field for field in oneof.fields if _can_be_set(field, depth)]
    flat = [field for field in fields if field.message_type is None]
    if depth >= _DEEPEST and flat:
        fields = flat
    if not fields:
        return None
    if rules_of(oneof).get("required"):
        return draw(st.sampled_from(fields))
    return draw(st.sampled_from([*fields, None]))


def _can_be_set(field: Field, depth: int) -> bool:
    if field.message_type is None or is_map(field):
        return True
    return can_be(field.message_type) and depth < _ABYSS


def _fill(
    draw: Draw, message: Any, field: Field, depth: int, validate: Validate, must: bool
) -> None:
    """Set *field* of *message*, or leave it unset where that may be."""
    must = must or field.is_required or bool(rules_of(field).get("required"))
    is_flat = field.message_type is None
    if field.is_repeated:
        value = draw(_listed(field, min(depth, _ABYSS), validate))
        held = getattr(message, field.name)
        if not is_map(field):
            held.extend(value)
        elif field.message_type.fields_by_name["value"].message_type is None:
            held.update(value)
        else:
            for key, one in value.items():
                held[key].CopyFrom(one)
    elif must or not field.has_presence or draw(_USUALLY):
        if not is_flat and not must and depth >= _DEEPEST:
            return
        value = draw(_value(field, "", depth, validate))
        if is_flat:
            setattr(message, field.name, value)
        else:
            getattr(message, field.name).SetInParent()
            getattr(message, field.name).CopyFrom(value)


@cache
def _listed(field: Field, depth: int, validate: Validate) -> Strategy:
    """Lists of items, or maps."""
    rules = rules_of(field)
    own = own_rules(rules)
    inner = field.message_type
    words = ("min_pairs", "max_pairs") if is_map(field) else ("min_items", "max_items")
    least = max(own.get(words[0], 0), int(bool(rules.get("required"))))
    most = min(own.get(words[1], least + _MOST), least + _MOST)
    if is_map(field):
        key, value = (inner.fields_by_name[name] for name in ("key", "value"))
        if value.message_type is not None and (
            depth >= _DEEPEST or not can_be(value.message_type)
        ):
            most = least
        return st.dictionaries(
            scalars(key, said(own["keys"]) if "keys" in own else {}),
            _value(value, "values", depth, validate, field),
            min_size=least,
            max_size=most,
        )
    if inner is not None and depth >= _DEEPEST:
        most = least
    items = _value(field, "items", depth, validate, field)
    unique = bool(own.get("unique")) and inner is None
    return st.lists(items, min_size=least, max_size=most, unique=unique)


@cache
def _value(
    field: Field, of: str, depth: int, validate: Validate, outer: Field | None = None
) -> Strategy:
    """Values of *field*, or of what the rules *of* an *outer* one call `items`, `values`."""
    rules = rules_of(outer or field)
    if of:
        own = own_rules(rules)
        rules = said(own[of]) if of in own else {}
    kind = field.message_type
    if kind is None:
        return scalars(field, rules)
    own = own_rules(rules)
    found = well_known(kind, own, field.containing_type)
    if found is not None:
        return found
    if own and list(kind.fields_by_name) == ["value"]:
        # A wrapper, whose rules are those of what it holds.
        wrapper = GetMessageClass(kind)
        inner = kind.fields_by_name["value"]
        return scalars(inner, rules).map(lambda value: wrapper(value=value))
    return _messages(kind, depth + 1, validate)
