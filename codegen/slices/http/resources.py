"""Which operations of a contract are about the same things.

Things are what is read at `/users/{userId}`: a class with a property that is the key. What
else is done there, and at the path above, is done with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from codegen.model import ir, names
from codegen.model.resource import ROLES
from codegen.model.templates import SLOT
from codegen.slices.http.media import Media
from codegen.slices.http.properties import lists, pointer, resolved, shared
from codegen.slices.http.spelling import binding

_ITEM = re.compile(r"(?P<above>.*/[^{}/]+)/\{(?P<key>[^{}/]+)\}/?")
_AT_ITEM: Mapping[str, ir.Role] = {
    "GET": "read",
    "PUT": "replace",
    "PATCH": "update",
    "DELETE": "delete",
}
_KEYS = ("id", "uuid", "key", "name", "slug", "code", "number")
"""How properties are called that are keys, where a parameter has a longer name."""


def resources_of(
    operations: Iterable[ir.Operation], media: Media
) -> tuple[ir.Resource, ...]:
    """The resources of a contract, in the order in which they are first read."""
    at, taken = _by_path(operations), names.Scope({"ALL"})
    found: list[ir.Resource] = []
    for path in at:
        match = _ITEM.fullmatch(path)
        if match is not None:
            one = _resource(match["above"], match["key"], at, at[path], media)
            if one is not None:
                found.append(replace(one, constant=taken.take(one.constant)))
    return tuple(found)


def _by_path(
    operations: Iterable[ir.Operation],
) -> dict[str, dict[str, ir.Operation]]:
    at: dict[str, dict[str, ir.Operation]] = {}
    for operation in operations:
        http = binding(operation)
        if not http.hidden:
            at.setdefault(http.path, {}).setdefault(http.method, operation)
    return at


def _resource(
    above: str,
    key: str,
    at: Mapping[str, Mapping[str, ir.Operation]],
    methods: Mapping[str, ir.Operation],
    media: Media,
) -> ir.Resource | None:
    """What is below the path *above*, if it can be read there and done something with."""
    read = methods.get("GET")
    if read is None:
        return None
    parameter = next(
        (one for one in binding(read).parameters if one.wire_name == key), None
    )
    field = _field(parameter, _thing(read, media), media) if parameter else None
    if parameter is None or field is None:
        return None
    roles: dict[ir.Role, str] = {
        role: methods[method].constant
        for method, role in _AT_ITEM.items()
        if method in methods
    }
    siblings = {**at.get(f"{above}/", {}), **at.get(above, {})}
    items = ""
    for method, operation in siblings.items():
        if method == "POST" and _makes(operation, field, media):
            roles["create"] = operation.constant
        elif method == "GET":
            listed = _listed(operation, field, media)
            if listed is not None:
                roles["list"], items = operation.constant, listed
    if len(roles) == 1:
        return None
    head = methods.get("HEAD")
    if head is not None and _can_be_missing(head):
        roles["head"] = head.constant
    return ir.Resource(
        constant=names.constant(above.rpartition("/")[2]),
        path=above,
        above=tuple(
            one.name
            for slot in SLOT.findall(above)
            for one in binding(read).parameters
            if one.place == "path" and one.wire_name == slot
        ),
        key=parameter.name,
        field=field,
        roles={role: roles[role] for role in ROLES if role in roles},
        items=items,
    )


def _can_be_missing(operation: ir.Operation) -> bool:
    """Whether it has a word for what is not there."""
    return any(one.status in ("404", "4XX") for one in binding(operation).errors)


def _makes(operation: ir.Operation, field: str, media: Media) -> bool:
    """Whether it answers with a thing, or with nothing but where that is (201)."""
    for result in binding(operation).results[:1]:
        if not result.contents:
            return result.status == "201"
    return field in _names(_thing(operation, media), media)


def _thing(operation: ir.Operation, media: Media) -> ir.Type | None:
    """What the first good answer is, if that is JSON."""
    contents = [
        one for result in binding(operation).results[:1] for one in result.contents
    ]
    if not contents or contents[0].codec != "json" or contents[0].streams:
        return None
    return contents[0].type


def _names(type: ir.Type | None, media: Media) -> dict[str, ir.Attribute]:
    return {} if type is None else shared(type, media)


def _field(parameter: ir.Parameter, thing: ir.Type | None, media: Media) -> str | None:
    """The property of a *thing* that a *parameter* of its path is about."""
    known = _names(thing, media)
    kind = _kind(parameter.type, media)
    for name in _candidates(parameter.wire_name, known):
        if kind is not None and kind == _kind(known[name].type, media):
            return name
    return None


def _candidates(parameter: str, known: Mapping[str, object]) -> Iterator[str]:
    folded = _folded(parameter)
    yield from (name for name in known if _folded(name) == folded)
    yield from (one for one in _KEYS if one in known and folded.endswith(one))


def _folded(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _kind(type: ir.Type, media: Media) -> str | None:
    """What kind of scalar a key is; None if it is none."""
    bare = resolved(type, media)
    if isinstance(bare, ir.Scalar):
        return bare.kind
    if isinstance(bare, ir.Ref):
        found = media.given.schemas.definition(bare)
        values = [value for _, value in getattr(found, "members", ())]
        return _listed_kind(values) if isinstance(found, ir.Enumeration) else None
    return _listed_kind(bare.values) if isinstance(bare, ir.Literals) else None


def _listed_kind(values: Iterable[object]) -> str | None:
    """The kind of a few values that are listed: a key may be told more loosely than they."""
    kinds = {type(one).__name__ for one in values}
    return kinds.pop() if len(kinds) == 1 else None


def _listed(operation: ir.Operation, field: str, media: Media) -> str | None:
    """Where the things are on a page of a listing; None if nobody can tell."""
    lists = list(_lists(operation, media))
    found = [where for where, item in lists if field in _names(item, media)]
    if not lists[1:]:  # of which a contract may say nothing
        found += [at for at, item in lists if resolved(item, media) == ir.ANY]
    return found[0] if len(found) == 1 else None


def _lists(operation: ir.Operation, media: Media) -> Iterator[tuple[str, ir.Type]]:
    """What lists there are on a page of a listing, and of what."""
    http = binding(operation)
    if http.paging is not None:
        facts = dict(http.paging.facts)
        yield str(facts.get("items", "")), http.paging.item
        return
    page = _thing(operation, media)
    for name, item in ({} if page is None else lists(page, media)).items():
        yield pointer(name), item
