"""An Avro schema as values: names in full, references told from definitions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from codegen.diagnostics import Pointer

PRIMITIVES = frozenset(
    {"null", "boolean", "int", "long", "float", "double", "bytes", "string"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Logical:
    """What a type stands for beside what it is; the two numbers are those of a decimal."""

    name: str
    precision: int = 0
    scale: int = 0


@dataclass(frozen=True, slots=True)
class Primitive:
    """A type without parts and without a name."""

    name: str
    logical: Logical | None = None


@dataclass(frozen=True, slots=True)
class Array:
    """A list."""

    items: Type


@dataclass(frozen=True, slots=True)
class Map:
    """Values by any text."""

    values: Type


@dataclass(frozen=True, slots=True)
class Union:
    """One of several types; a value says by its place in the list which one it is."""

    members: tuple[Type, ...]

    @property
    def told(self) -> bool:
        """Whether there is more to choose from than a value or null."""
        return len([m for m in self.members if m != Primitive("null")]) > 1


@dataclass(frozen=True, slots=True)
class Name:
    """A named type that is defined elsewhere in the schema."""

    full: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of a record; *default* is JSON, and means something if it *has_default*."""

    name: str
    type: Type
    doc: str = ""
    aliases: tuple[str, ...] = ()
    has_default: bool = False
    default: Any = None
    at: Pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Named fields in an order."""

    full: str
    fields: tuple[Field, ...]
    doc: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Enum:
    """One of a few words."""

    full: str
    symbols: tuple[str, ...]
    doc: str = ""
    default: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixed:
    """So many bytes."""

    full: str
    size: int
    logical: Logical | None = None
    aliases: tuple[str, ...] = ()


Named = Record | Enum | Fixed
Type = Primitive | Array | Map | Union | Name | Named


def named(type: Type) -> Iterator[Named]:
    """Every named type that is defined in *type*, the outer ones first."""
    match type:
        case Record():
            yield type
            for field in type.fields:
                yield from named(field.type)
        case Enum() | Fixed():
            yield type
        case Array():
            yield from named(type.items)
        case Map():
            yield from named(type.values)
        case Union():
            for member in type.members:
                yield from named(member)


def unions(type: Type) -> Iterator[Union]:
    """Every union in *type*."""
    match type:
        case Record():
            for field in type.fields:
                yield from unions(field.type)
        case Array():
            yield from unions(type.items)
        case Map():
            yield from unions(type.values)
        case Union():
            yield type
            for member in type.members:
                yield from unions(member)


NOWHERE = "_"
"""The namespace of what has none, where others have one."""


def told_apart(type: Type) -> Type:
    """*type* with a namespace in every name, if there is one in any.

    A name without one means another thing within a namespace, so that it could not be
    spelt there. Names are in no bytes: which ones they are is of no matter to anybody.
    """
    if len({"." in one.full for one in named(type)}) < 2:
        return type
    return _renamed(type)


def full_name(type: Type, full: str) -> str:
    """What the type called *full* is called in `told_apart(type)`."""
    mixed = len({"." in one.full for one in named(type)}) > 1
    return full if "." in full or not mixed else f"{NOWHERE}.{full}"


def _renamed(type: Type) -> Type:
    match type:
        case Array():
            return Array(_renamed(type.items))
        case Map():
            return Map(_renamed(type.values))
        case Union():
            return Union(tuple(map(_renamed, type.members)))
        case Record():
            fields = (replace(one, type=_renamed(one.type)) for one in type.fields)
            return replace(type, full=_placed(type.full), fields=tuple(fields))
        case Enum() | Fixed():
            return replace(type, full=_placed(type.full))
        case Name():
            return Name(_placed(type.full))
    return type


def _placed(full: str) -> str:
    return full if "." in full else f"{NOWHERE}.{full}"


def spelt(
    type: Type,
    defined: Mapping[str, Named] | None = None,
    seen: set[str] | None = None,
) -> Any:
    """The schema as JSON, for whoever writes and reads the bytes: words without meaning
    for them left out, names in full.

    What it names and does not define is taken from *defined*, where it is first named.
    """
    seen = set() if seen is None else seen
    if isinstance(type, Name) and defined and type.full not in seen:
        type = defined[type.full]
    if isinstance(type, Record | Enum | Fixed):
        if type.full in seen:
            return type.full
        seen.add(type.full)
    match type:
        case Primitive(logical=None):
            return type.name
        case Primitive():
            return {"type": type.name, **_logical(type.logical)}
        case Array():
            return {"type": "array", "items": spelt(type.items, defined, seen)}
        case Map():
            return {"type": "map", "values": spelt(type.values, defined, seen)}
        case Union():
            return [spelt(member, defined, seen) for member in type.members]
        case Name():
            return type.full
        case Record():
            fields = [_field(field, defined, seen) for field in type.fields]
            return {"type": "record", **_names(type), "fields": fields}
        case Enum():
            found = {"type": "enum", **_names(type), "symbols": list(type.symbols)}
            return {**found, "default": type.default} if type.default else found
        case Fixed():
            words = {"size": type.size, **_logical(type.logical)}
            return {"type": "fixed", **_names(type), **words}


def _field(
    field: Field, defined: Mapping[str, Named] | None, seen: set[str]
) -> dict[str, Any]:
    type = spelt(field.type, defined, seen)
    found: dict[str, Any] = {"name": field.name, "type": type}
    if field.has_default:
        found["default"] = field.default
    if field.aliases:
        found["aliases"] = list(field.aliases)
    return found


def _names(type: Named) -> dict[str, Any]:
    aliases = {"aliases": list(type.aliases)} if type.aliases else {}
    return {"name": type.full, **aliases}


def _logical(said: Logical | None) -> dict[str, Any]:
    if said is None:
        return {}
    found: dict[str, Any] = {"logicalType": said.name}
    if said.name == "decimal":
        found |= {"precision": said.precision, "scale": said.scale}
    return found
