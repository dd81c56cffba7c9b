"""What a schema says once all its parts are merged."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from codegen.diagnostics import Pointer
from codegen.model.schemas.node import Node


@dataclass(frozen=True, slots=True)
class Choice:
    """A `oneOf` or `anyOf`: where it stands, its branches, its discriminator."""

    at: Pointer
    branches: tuple[Node, ...]
    discriminator: Pointer | None


@dataclass(slots=True, kw_only=True)
class Shape:
    """What a schema says, whoever says it: the sum of its parts."""

    node: Node
    types: frozenset[str] | None = None
    """JSON types without null; None allows all."""
    nullable: bool = False
    values: list[Any] | None = None
    values_at: Pointer | None = None
    docs: dict[str, str] = field(default_factory=dict)
    """What single values mean, by their repr."""
    constant: bool = False
    """Whether the values are a `const`."""
    properties: dict[str, Node] = field(default_factory=dict)
    required: dict[str, None] = field(default_factory=dict)
    extra: Node | bool | None = None
    patterns: dict[str, Node] = field(default_factory=dict)
    items: Node | None = None
    prefix: tuple[Node, ...] = ()
    fixed: bool = False
    """Whether there are no items but those of the prefix."""
    unique: bool = False
    keys: Node | None = None
    """What the keys of an object look like."""
    requires: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Properties that ask for others."""
    choices: tuple[Choice, ...] = ()
    limits: dict[str, Any] = field(default_factory=dict)
    format: str = ""
    default: Any = None
    doc: str = ""
    title: str = ""
    read_only: bool = False
    write_only: bool = False
    discriminator: Pointer | None = None
    """A discriminator without choices: the subclasses are found by their `allOf`."""

    @property
    def is_record(self) -> bool:
        """Whether the schema is a class with named properties."""
        if (
            self.choices
            or self.values is not None
            or self.types != frozenset({"object"})
        ):
            return False
        if self.properties or (self.extra is False and not self.patterns):
            return True
        return bool(self.required) and not self.patterns and self.extra is None
