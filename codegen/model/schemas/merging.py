"""One schema out of all its parts: `allOf` merged, types settled, keywords sorted."""

from __future__ import annotations

from typing import Any

from codegen.diagnostics import codes
from codegen.model.schemas import choices, keywords, limits
from codegen.model.schemas.node import ANNOTATIONS, Node, Part, Reader
from codegen.model.schemas.shape import Shape


def shape(reader: Reader, node: Node) -> Shape:
    """Merge all parts of *node*."""
    merged = Shape(node=node)
    parts = reader.parts(node)
    allowed: frozenset[str] | None = None
    wanted_null = False
    places = {part.at for part in parts}
    for index, part in enumerate(parts):
        types, null = _types(reader, part)
        if types is not None:
            allowed = types if allowed is None else _both(reader, part, allowed, types)
        wanted_null = wanted_null or (null and not part.foreign)
        _annotate(merged, part, index)
        _members(reader, merged, part)
        _values(reader, merged, part)
        limits.note(reader, merged, part)
        choices.note(reader, merged, part, places)
        _lose(reader, part)
        _misshapen(reader, part)
    choices.fold(reader, merged)
    _settle(merged, allowed, wanted_null)
    limits.drop(reader, merged)
    return merged


def _misshapen(reader: Reader, part: Part) -> None:
    """Say so where a keyword has no value of the kind that it has, and so says nothing."""
    for keyword, kind in keywords.SHAPES.items():
        if not isinstance(part.keywords.get(keyword, kind()), kind):
            message = f'"{keyword}" has a value that it cannot have'
            reader.report.add(codes.LINT, part.at / keyword, message)


def _types(reader: Reader, part: Part) -> tuple[frozenset[str] | None, bool]:
    """The types of one part, null among them, and whether null is asked for."""
    declared = part.keywords.get("type")
    null = part.keywords.get("nullable") is True
    listed = declared if isinstance(declared, list) else [declared]
    types = {item for item in listed if isinstance(item, str)}
    for unknown in sorted(types - set(keywords.TYPES)):
        message = f'"{unknown}" is no type of JSON Schema'
        reader.report.add(codes.LINT, part.at / "type", message)
    known = frozenset(types & set(keywords.TYPES))
    if not known:
        return None, null
    return (known | {"null"} if null else known), null or "null" in known


def _both(
    reader: Reader, part: Part, left: frozenset[str], right: frozenset[str]
) -> frozenset[str]:
    """What two parts allow; where they contradict each other, what the first does."""
    found = left & right
    for one, other in ((left, right), (right, left)):
        if "integer" in one and "number" in other:
            found |= {"integer"}
    if not found:
        _contradicts(reader, part, "type")
    return found or left


def _contradicts(reader: Reader, part: Part, keyword: str) -> None:
    message = f'"{keyword}" contradicts another part of the schema: no value fits both'
    reader.report.add(codes.LINT, part.at / keyword, message)


def _annotate(merged: Shape, part: Part, index: int) -> None:
    if part.keywords.get("readOnly") is True:
        merged.read_only = True
    if part.keywords.get("writeOnly") is True:
        merged.write_only = True
    if part.foreign and index:
        return
    doc, title = part.keywords.get("description"), part.keywords.get("title")
    if not merged.doc and isinstance(doc, str):
        merged.doc = doc
    if not merged.title and isinstance(title, str):
        merged.title = title
    if merged.default is None:
        merged.default = part.keywords.get("default")


def _members(reader: Reader, merged: Shape, part: Part) -> None:
    """Properties, items and what else holds other schemas."""
    node, own = Node(part.at), part.keywords
    for name in _mapping(own.get("properties")):
        _join(reader, merged.properties, name, node / "properties" / name)
    for name in _mapping(own.get("patternProperties")):
        _join(reader, merged.patterns, name, node / "patternProperties" / name)
    for name in _listing(own.get("required")):
        if isinstance(name, str):
            merged.required.setdefault(name)
    for keyword in ("additionalProperties", "unevaluatedProperties"):
        if keyword in own:
            merged.extra = _extra(merged.extra, own[keyword], node / keyword)
    prefix = own.get("prefixItems")
    items: Any = own.get("items")
    if isinstance(items, list):  # draft-07 says prefixItems so
        prefix, place, items = items, "items", own.get("additionalItems")
        rest = node / "additionalItems"
    else:
        place, rest = "prefixItems", node / "items"
    if isinstance(prefix, list):
        merged.prefix = tuple(node / place / i for i in range(len(prefix)))
    merged.fixed = merged.fixed or (isinstance(prefix, list) and items is False)
    merged.unique = merged.unique or own.get("uniqueItems") is True
    if isinstance(own.get("propertyNames"), dict):
        merged.keys = merged.keys or node / "propertyNames"
    for keyword in ("dependentRequired", "dependencies"):
        listed = own.get(keyword)
        for name, others in listed.items() if isinstance(listed, dict) else ():
            if isinstance(others, list):
                wanted = (*merged.requires.get(name, ()), *map(str, others))
                merged.requires[name] = tuple(dict.fromkeys(wanted))
    if isinstance(items, dict):
        found = {"": merged.items} if merged.items else {}
        _join(reader, found, "", rest)
        merged.items = found[""]


def _join(reader: Reader, members: dict[str, Node], name: str, node: Node) -> None:
    """Add a member; one that two parts describe is what both say."""
    known = members.get(name)
    if known is None or _says_nothing(reader, known):
        members[name] = node
    elif known != node and not _says_nothing(reader, node):
        if reader.end(known.at) != reader.end(node.at):
            members[name] = known & node


def _says_nothing(reader: Reader, node: Node) -> bool:
    value = reader.value(node.at)
    if isinstance(value, dict):
        return node.plain and "$ref" not in value and not set(value) - ANNOTATIONS
    return value is True


def _extra(known: Node | bool | None, value: Any, node: Node) -> Node | bool | None:
    """The strictest word about other keys wins."""
    found: Node | bool | None = None
    if isinstance(value, bool):
        found = value
    elif isinstance(value, dict):
        found = node if value else True
    if known is None or found is False:
        return found if found is not None else known
    return found if known is True and found is not None else known


def _values(reader: Reader, merged: Shape, part: Part) -> None:
    own = part.keywords
    for keyword in ("enum", "const"):
        if keyword not in own:
            continue
        values = own[keyword] if keyword == "enum" else [own[keyword]]
        if values == []:
            message = "an enumeration of no values: none fits, and none is checked"
            reader.report.add(codes.LINT, part.at / keyword, message)
        if not isinstance(values, list) or not values:
            continue
        if merged.values is None:
            merged.values, merged.values_at = list(values), part.at
            merged.constant = keyword == "const"
        else:
            both = [value for value in merged.values if value in values]
            if not both:
                _contradicts(reader, part, keyword)
            merged.values = both or merged.values


_FORMATS = "a message may have a schema of another format, and no part of a schema"


def _lose(reader: Reader, part: Part) -> None:
    for keyword in keywords.LOST:
        if part.keywords.get(keyword) not in (None, False):
            message = f'no type can say "{keyword}"; it is not checked'
            reader.report.add(codes.NOT_GENERATED, part.at / keyword, message)
    said = part.keywords.get("schemaFormat")
    if isinstance(said, str) and "schema" in part.keywords:
        message = f'a JSON Schema takes any value where it leads to one of "{said}"'
        reader.report.add(codes.LINT, part.at, message, hint=_FORMATS)


def _settle(merged: Shape, allowed: frozenset[str] | None, wanted_null: bool) -> None:
    """Decide the types and whether null is one of the values."""
    values = merged.values
    merged.nullable = wanted_null or (allowed is not None and "null" in allowed)
    if values is not None and any(value is None for value in values):
        merged.nullable = True  # who lists null means it, whatever `type` says
    if values is not None:
        rest = [value for value in values if value is not None]
        if not rest:
            merged.values, allowed = None, frozenset({"null"})
        else:
            merged.values = rest
    if merged.node.only:
        merged.types, merged.nullable = frozenset({merged.node.only}), False
    elif allowed is None:
        merged.types = keywords.implied(_said(merged))
    else:
        merged.types = allowed - {"null"}


def _said(merged: Shape) -> dict[str, Any]:
    if merged.choices or merged.values is not None:
        return {"properties": 1} if merged.properties else {}
    said: dict[str, Any] = dict(merged.limits)
    said["format"] = merged.format
    if merged.properties or merged.required:
        said["properties"] = True
    if merged.extra is not None:
        said["additionalProperties"] = True
    if merged.patterns:
        said["patternProperties"] = True
    if merged.items or merged.prefix:
        said["items"] = True
    return said


def _mapping(value: Any) -> list[str]:
    if not isinstance(value, dict):
        return []
    return [str(key) for key in value]


def _listing(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
