"""Types of values: what schemas of every contract are lowered to, names final."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

# --- types ----------------------------------------------------------------------------

Direction = Literal["request", "response", ""]
"""Which way a value goes; empty where that makes no difference."""

ScalarKind = Literal[
    "any",
    "none",
    "bool",
    "int",
    "float",
    "decimal",
    "str",
    "bytes",
    "file",
    "base64",
    "base64url",
    "uuid",
    "datetime",
    "date",
    "time",
    "duration",
    "local_datetime",
    "local_time",
]


@dataclass(frozen=True, slots=True)
class Scalar:
    """A type without members of its own.

    *constraints* are keywords of pydantic's Field: ge, le, gt, lt, multiple_of,
    min_length, max_length, pattern, max_digits, decimal_places; `written` is pairs of
    those that hold for the text of a value which is none in Python. *format* is that of
    a text or an integer, where Python has no type for it.
    """

    kind: ScalarKind
    constraints: tuple[tuple[str, Any], ...] = ()
    format: str = ""


@dataclass(frozen=True, slots=True)
class Literals:
    """One of a few values, given in place."""

    values: tuple[str | int | bool, ...]


@dataclass(frozen=True, slots=True)
class ListOf:
    """A JSON array; of its constraints, `unique` is a check of the runtime."""

    item: Type
    constraints: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class TupleOf:
    """A JSON array of a fixed length, each item with a type of its own."""

    items: tuple[Type, ...]


@dataclass(frozen=True, slots=True)
class MapOf:
    """A JSON object whose keys are not known beforehand; *key* is what they look like."""

    value: Type
    constraints: tuple[tuple[str, Any], ...] = ()
    key: Scalar | Literals = Scalar("str")


@dataclass(frozen=True, slots=True)
class Nullable:
    """A type, or null."""

    type: Type


@dataclass(frozen=True, slots=True)
class UnionOf:
    """One of several types; *tag* is the attribute that tells them apart, if any.

    *exclusive* says that a value that several of them could be is none (`oneOf`).
    """

    members: tuple[Type, ...]
    tag: str = ""
    exclusive: bool = False


@dataclass(frozen=True, slots=True)
class Ref:
    """A class or alias that is defined in a module of the output, or imported."""

    module: str
    name: str


Type = Scalar | Literals | ListOf | TupleOf | MapOf | Nullable | UnionOf | Ref
ANY = Scalar("any")
NONE = Scalar("none")


# --- models ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Member:
    """A member of an enumeration, as a default; *value* is what JSON says."""

    enumeration: Ref
    name: str
    value: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """A property of a record.

    *default* is a JSON value in which members of enumerations are `Member`; None means
    that there is no default. *only* is the one direction that it goes, if not both.
    """

    name: str
    wire_name: str
    type: Type
    required: bool
    default: Any = None
    doc: str = ""
    only: Direction = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A class of named properties.

    *extra* is what becomes of other keys: None ignores them, True keeps them, False
    refuses them, a type keeps those that have it. *checks* are keywords of
    ContractModel: ignores, min_properties, max_properties, requires, implies.
    """

    attributes: tuple[Attribute, ...]
    bases: tuple[Ref, ...] = ()
    extra: Type | bool | None = None
    checks: tuple[tuple[str, Any], ...] = ()
    doc: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Enumeration:
    """A class of named values: all strings, all integers, or all numbers."""

    members: tuple[tuple[str, Any], ...]
    doc: str = ""
    docs: Mapping[str, str] = field(default_factory=dict)
    """What single members mean, by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """A name for a type."""

    type: Type
    doc: str = ""


Definition = Record | Enumeration | Alias


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """The models that one file of contracts defines, in the emitter's normal form.

    Every name is final. A type of another module is a `Ref` with that module.
    """

    path: str
    file: str
    """The contract or schema file, relative to its root."""
    definitions: Mapping[str, Definition]
    reexports: tuple[Ref, ...] = ()
    """Classes of other modules of which it has the names as well, for who imports it."""
