"""What a request cannot say: two parts of it that would stand in one place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from codegen.diagnostics import Pointer, codes
from codegen.model import ir
from codegen.slices.slice import Input

FRAMING = frozenset(
    {"content-encoding", "content-length", "transfer-encoding", "te", "trailer"}
    | {"connection", "upgrade", "expect", "host"}
)
"""By these a message says how it is read (RFC 9110, 9112): nothing made up will do."""
EXPLODING = frozenset({"form", "cookie"})
"""The styles in which objects are exploded unless they say that they are not."""


@dataclass(frozen=True, slots=True)
class _Names:
    """Names in a query or a cookie: that of a parameter, or those of an object's members."""

    listed: frozenset[str] = frozenset()
    open: bool = False
    """Whether an object may have others."""
    spread: bool = True
    """Whether they are members."""

    def __or__(self, other: _Names) -> _Names:
        return _Names(self.listed | other.listed, self.open or other.open)

    def shared(self, other: _Names) -> str:
        """What both may have, in words; empty for nothing.

        An open object has no member of a name that another one, or a parameter, has.
        """
        if not (self.spread or other.spread):
            return ""
        common = sorted(self.listed & other.listed)
        if self.open and other.open:
            common = common or ["any name"]
        return ", ".join(common)


def untangled(
    parameters: Sequence[ir.Parameter], places: Sequence[Pointer], given: Input
) -> tuple[ir.Parameter, ...]:
    """The parameters, of which those are marked that no round trip can show.

    Members of an exploded object stand in a query, or in cookies, by themselves, so that
    nobody can tell them from others of their name. Of two that share some, either is read
    from what is sent for the other.
    """
    marked = [_framing(one) for one in parameters]
    found = [_names(one, at, given) for one, at in zip(marked, places, strict=True)]
    for index, other, shared in _shared(found):
        if marked[index].place != marked[other].place:
            continue
        _say(marked[index], marked[other], shared, places[index], given)
        for one, rival in (index, other), (other, index):
            why = (
                f"{marked[one].wire_name} cannot be told from {marked[rival].wire_name}"
            )
            marked[one] = replace(marked[one], clash=marked[one].clash or why)
    return tuple(marked)


def tangled(parts: Sequence[ir.Part], at: Pointer, given: Input) -> str:
    """Why the form with the schema at *at* arrives as another one, in words; empty if not.

    Fields whose members stand by themselves are told from others as parameters are. So
    are fields of any name, where the form says that it has such.
    """
    spread = {
        part.wire_name
        for part in parts
        if (part.style or part.explode is not None or part.allow_reserved)
        and (part.style or "form") in EXPLODING
        and part.explode is not False
    }
    places = dict[str | None, Pointer](_fields(at, given, frozenset()))
    # Forms are open unless they say that they are not; only what they say is read.
    rest = next(_rest(at, given, frozenset()), None)
    if rest is not None:
        places[None] = rest
    found = []
    for name, place in places.items():
        own = _Names(open=True)
        if name is not None:
            own = _Names(frozenset({name}), spread=False)
        members = _members(place, given, frozenset()) if name in spread else own
        found.append(members if members.listed or members.open else own)
    why, names = "", list(places)
    for index, other, shared in _shared(found):
        one, before = names[index], names[other]
        _say_both("form", one, before, shared, places[one], given)
        why = why or f"{_shown(one)} cannot be told from {_shown(before)}"
    return why


def _shown(field: str | None) -> str:
    return "the other fields" if field is None else field


def _shared(found: Sequence[_Names]) -> Iterator[tuple[int, int, str]]:
    """Which two of *found* may have a name in common, and which."""
    for index, names in enumerate(found):
        for other, others in enumerate(found[:index]):
            if shared := names.shared(others):
                yield index, other, shared


def _framing(parameter: ir.Parameter) -> ir.Parameter:
    name = parameter.wire_name
    if parameter.place != "header" or name.lower() not in FRAMING:
        return parameter
    return replace(parameter, clash=f"{name} says how a request is read")


def _names(parameter: ir.Parameter, at: Pointer, given: Input) -> _Names:
    """The names that *parameter* has in its place: its own, or those of its members."""
    if parameter.place not in ("query", "cookie"):
        return _Names()
    own = _Names(frozenset({parameter.wire_name}), spread=False)
    if parameter.style not in EXPLODING or not parameter.explode or parameter.content:
        return own
    members = _members(at / "schema", given, frozenset())
    return members if members.listed or members.open else own


def _say(
    one: ir.Parameter, other: ir.Parameter, shared: str, at: Pointer, given: Input
) -> None:
    _say_both(one.place, one.wire_name, other.wire_name, shared, at, given)


def _say_both(
    place: str,
    one: str | None,
    other: str | None,
    shared: str,
    at: Pointer,
    given: Input,
) -> None:
    """Say it of two names; None stands for the fields of a form that have none."""
    both = " and ".join(
        _shown(None if name is None else repr(name)) for name in (one, other)
    )
    message = f"in a {place} {both} cannot be told apart: both have {shared}"
    hint = "with `style: deepObject` they have names of their own"
    hint = hint if place != "cookie" else "with `explode: false` it is one text"
    given.report.add(codes.ONE_PLACE, at, message, hint=hint)


def _fields(
    at: Pointer, given: Input, seen: frozenset[Pointer]
) -> Iterator[tuple[str, Pointer]]:
    """The fields of a form, and where their schemas stand."""
    if at in seen or not given.documents.exists(at):
        return
    node, where = given.documents.resolved(at)
    listed = node.get("properties")
    for name in listed if isinstance(listed, dict) else ():
        yield str(name), where / "properties" / str(name)
    for inner in _inner(node, where):
        yield from _fields(inner, given, seen | {at, where})


def _rest(at: Pointer, given: Input, seen: frozenset[Pointer]) -> Iterator[Pointer]:
    """Where it stands that a form has fields of any name, where it is said."""
    if at in seen or not given.documents.exists(at):
        return
    node, where = given.documents.resolved(at)
    if node.get("additionalProperties") not in (None, False):
        yield where / "additionalProperties"
    for inner in _inner(node, where):
        yield from _rest(inner, given, seen | {at, where})


def _members(at: Pointer, given: Input, seen: frozenset[Pointer]) -> _Names:
    """The members of the objects that the schema at *at* allows."""
    if at in seen or not given.documents.exists(at):
        return _Names()
    node, where = given.documents.resolved(at)
    if where in seen:
        return _Names()
    seen |= {at, where}
    listed = node.get("properties")
    names = frozenset(listed if isinstance(listed, dict) else ())
    rest = node.get("additionalProperties")
    kind = node.get("type")
    is_object = kind == "object" or (isinstance(kind, list) and "object" in kind)
    more = (not names) if rest is None else rest is not False
    found = _Names(names, is_object and more)
    for inner in _inner(node, where):
        found |= _members(inner, given, seen)
    return found


def _inner(node: dict[str, object], at: Pointer) -> Iterator[Pointer]:
    for word in ("allOf", "anyOf", "oneOf"):
        branches = node.get(word)
        for index in range(len(branches) if isinstance(branches, list) else 0):
            yield at / word / index
