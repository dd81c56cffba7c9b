"""What a type has, seen through aliases, null and bases."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.model import ir
from codegen.slices.http.media import Media


def resolved(type: ir.Type, media: Media) -> ir.Type:
    """The type behind aliases and null; a class stays a reference."""
    seen: set[ir.Ref] = set()
    while True:
        if isinstance(type, ir.Nullable):
            type = type.type
            continue
        if not isinstance(type, ir.Ref) or type in seen:
            return type
        seen.add(type)
        found = media.given.schemas.definition(type)
        if not isinstance(found, ir.Alias):
            return type
        type = found.type


def attributes(type: ir.Type, media: Media) -> Iterator[ir.Attribute]:
    """The properties of a class and its bases; none of anything else."""
    type = resolved(type, media)
    found = media.given.schemas.definition(type) if isinstance(type, ir.Ref) else None
    if isinstance(found, ir.Record):
        for base in found.bases:
            yield from attributes(base, media)
        yield from found.attributes


def shared(type: ir.Type, media: Media) -> dict[str, ir.Attribute]:
    """The properties of a class by wire name; of a union those that all of it have."""
    bare = resolved(type, media)
    if not isinstance(bare, ir.UnionOf):
        return {one.wire_name: one for one in attributes(bare, media)}
    first, *others = (shared(one, media) for one in bare.members)
    return {
        name: one
        for name, one in first.items()
        if all(name in other and other[name].type == one.type for other in others)
    }


def lists(page: ir.Type, media: Media) -> dict[str, ir.Type]:
    """What the lists of a page hold, by wire name; the page itself has none."""
    bare = resolved(page, media)
    if isinstance(bare, ir.ListOf):
        return {"": bare.item}
    return {
        name: listed.item
        for name, one in shared(bare, media).items()
        if isinstance(listed := resolved(one.type, media), ir.ListOf)
    }


def pointer(name: str) -> str:
    """The JSON pointer (RFC 6901) to the property *name* of a page; empty for the page."""
    return f"/{name.replace('~', '~0').replace('/', '~1')}" if name else ""
