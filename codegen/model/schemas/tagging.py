"""Discriminators applied: the tag of a record is a literal, a union knows its tag."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from codegen.diagnostics import codes
from codegen.model import ir
from codegen.model.schemas import naming
from codegen.model.schemas.tags import Union

if TYPE_CHECKING:
    from codegen.model.schemas.lifting import Lifter

Definitions = dict[ir.Ref, ir.Definition]
Tag = str | int | bool


def tag(lifter: Lifter, found: Definitions) -> None:
    """Make the discriminating property of every member a literal.

    Two unions may map different tags to one record: the record then has them all,
    because a narrower one would refuse what the other union allows.
    """
    wanted: dict[tuple[ir.Ref, str], dict[Tag, None]] = {}
    for union in lifter.tags.unions:
        members = _members(found, union.alias)
        if not all(leaves(found, member) for member in members):
            continue  # one is no record and has no tag, so none counts
        said = {
            leaf: _tags(lifter, found, union, member, leaf)
            for member in members
            for leaf in leaves(found, member)
        }
        for leaf, tags in {**said, **_enumerated(found, union, said)}.items():
            wanted.setdefault((leaf, union.property), {}).update(dict.fromkeys(tags))
    depth = {leaf: _depth(found, leaf) for leaf, _ in wanted}
    before = {place: _attribute(found, *place) for place in wanted}
    for (leaf, property), values in sorted(
        wanted.items(), key=lambda item: depth[item[0][0]]
    ):
        if values:
            known = before[leaf, property]
            absent = known is None or not known.required
            literals = ir.Literals(tuple(values))
            _narrow(found, leaf, property, literals, may_be_absent=absent)


def _depth(found: Definitions, ref: ir.Ref) -> int:
    """How far a record is below the top: bases get their tags before who inherits."""
    record = found.get(ref)
    if not isinstance(record, ir.Record) or not record.bases:
        return 0
    return 1 + max(_depth(found, base) for base in record.bases)


def settle(lifter: Lifter, found: Definitions) -> None:
    """Give each union its tag, where pydantic can tell its members apart by it."""
    for union in lifter.tags.unions:
        alias = found[union.alias]
        if not isinstance(alias, ir.Alias):
            continue
        members = [
            leaf for m in _members(found, union.alias) for leaf in leaves(found, m)
        ]
        members = list(dict.fromkeys(members))
        name = _common_tag(found, members, union.property)
        if name is None or len(members) < 2:
            message = "members cannot be told apart by it; they are tried in turn"
            lifter.reader.report.add(codes.NOT_GENERATED, union.at, message)
            continue
        found[union.alias] = replace(alias, type=_tagged(alias.type, members, name))


def _tagged(type: ir.Type, members: list[ir.Ref], name: str) -> ir.Type:
    tagged = ir.UnionOf(tuple(members), name)
    return ir.Nullable(tagged) if isinstance(type, ir.Nullable) else tagged


def _members(found: Definitions, ref: ir.Ref) -> tuple[ir.Type, ...]:
    alias = found.get(ref)
    type = alias.type if isinstance(alias, ir.Alias) else ir.NONE
    if isinstance(type, ir.Nullable):
        type = type.type
    return type.members if isinstance(type, ir.UnionOf) else (type,)


def leaves(found: Definitions, type: ir.Type) -> list[ir.Ref]:
    """The records that *type* is, through aliases and unions of unions."""
    leaves: dict[ir.Ref, None] = {}
    waiting, seen = [type], set[ir.Ref]()
    while waiting:
        type = waiting.pop(0)
        if isinstance(type, ir.Nullable):
            waiting.insert(0, type.type)
        elif isinstance(type, ir.UnionOf):
            waiting[:0] = type.members
        elif isinstance(type, ir.Ref) and type not in seen:
            seen.add(type)
            definition = found.get(type)
            if isinstance(definition, ir.Record):
                leaves.setdefault(type)
            elif isinstance(definition, ir.Alias):
                waiting.insert(0, definition.type)
    return list(leaves)


def _tags(
    lifter: Lifter, found: Definitions, union: Union, member: ir.Type, leaf: ir.Ref
) -> list[Tag]:
    """The tags of one record: mapped, else its own literals, else its schema's name."""
    attribute = _attribute(found, leaf, union.property)
    allowed = _allowed(found, attribute)
    mapped: list[Tag] = [
        _as(tag, attribute)
        for tag, ref in union.mapping.items()
        if ref == leaf or (ref == member and len(leaves(found, member)) == 1)
    ]
    if isinstance(attribute and attribute.type, ir.Literals) and allowed:
        if mapped and not set(mapped) & set(allowed):
            message = "mapping and the property's own value disagree; the value counts"
            lifter.reader.report.add(codes.LINT, union.at, message)
        return allowed
    if mapped:
        return mapped
    draft = lifter.store.known(leaf)
    if draft is None or not naming.is_named(draft.node.at) or not draft.node.at.tokens:
        return []
    implicit = draft.node.at.tokens[-1]
    return [implicit] if allowed is None or implicit in allowed else []


def _enumerated(
    found: Definitions, union: Union, said: dict[ir.Ref, list[Tag]]
) -> dict[ir.Ref, list[Tag]]:
    """The tags of records that enumerate them, if no other member has one of them."""
    own = {
        leaf: _allowed(found, _attribute(found, leaf, union.property)) or []
        for leaf, tags in said.items()
        if not tags
    }
    taken = [tag for tags in (*said.values(), *own.values()) for tag in tags]
    alone = len(set(taken)) == len(taken)
    return own if alone and all(own.values()) else {}


def _as(tag: str, attribute: ir.Attribute | None) -> Tag:
    """A tag as the property has it: the keys of a mapping are strings."""
    if attribute is not None and isinstance(attribute.type, ir.Scalar):
        if attribute.type.kind == "int" and tag.lstrip("-").isdigit():
            return int(tag)
    return tag


def _allowed(found: Definitions, attribute: ir.Attribute | None) -> list[Tag] | None:
    """The values that the property may have; None if any."""
    type = attribute.type if attribute is not None else ir.ANY
    while True:
        if isinstance(type, ir.Nullable):
            type = type.type
        elif isinstance(type, ir.Ref) and isinstance(
            definition := found.get(type), ir.Alias
        ):
            type = definition.type
        else:
            break
    if isinstance(type, ir.Literals):
        return list(type.values)
    if isinstance(type, ir.Ref):
        definition = found.get(type)
        if isinstance(definition, ir.Enumeration):
            return [value for _, value in definition.members]
    return None


def _attribute(found: Definitions, ref: ir.Ref, property: str) -> ir.Attribute | None:
    """The attribute for a property, own or inherited."""
    record = found.get(ref)
    if not isinstance(record, ir.Record):
        return None
    for attribute in record.attributes:
        if attribute.wire_name == property:
            return attribute
    for base in record.bases:
        attribute_of_base = _attribute(found, base, property)
        if attribute_of_base is not None:
            return attribute_of_base
    return None


def _narrow(
    found: Definitions,
    ref: ir.Ref,
    property: str,
    type: ir.Literals,
    *,
    may_be_absent: bool,
) -> None:
    """Give the record its literal; a base that says otherwise is written out.

    Alone, outside of the union, the record may come without what *may_be_absent*: it
    then says so itself.
    """
    record = found[ref]
    if not isinstance(record, ir.Record):
        return
    known = _attribute(found, ref, property)
    doc = known.doc if known is not None else ""
    tag = ir.Attribute(name="", wire_name=property, type=type, required=True, doc=doc)
    own = {attribute.wire_name: attribute for attribute in record.attributes}
    bases = record.bases
    if known is not None and property not in own:
        if not known.required or known.type != ir.Scalar("str"):
            own, bases = {a.wire_name: a for a in _all(found, record)}, ()
    if property in own:
        own[property] = tag
    else:
        own = {property: tag, **own}
    checks = record.checks
    if may_be_absent and len(type.values) == 1:
        checks = (*checks, ("implies", {property: type.values[0]}))
    found[ref] = replace(
        record, attributes=tuple(own.values()), bases=bases, checks=checks
    )


def _all(found: Definitions, record: ir.Record) -> list[ir.Attribute]:
    attributes: list[ir.Attribute] = []
    for base in record.bases:
        definition = found.get(base)
        if isinstance(definition, ir.Record):
            attributes += _all(found, definition)
    return [*attributes, *record.attributes]


def _common_tag(found: Definitions, members: list[ir.Ref], property: str) -> str | None:
    """The attribute by which *members* are told apart, if its tags are distinct."""
    seen: set[Tag] = set()
    spelt: set[str] = set()
    for member in members:
        attribute = _attribute(found, member, property)
        if attribute is None or not isinstance(attribute.type, ir.Literals):
            return None
        if seen & set(attribute.type.values):
            return None
        seen |= set(attribute.type.values)
        spelt.add(attribute.name)
    return spelt.pop() if len(spelt) == 1 else None
