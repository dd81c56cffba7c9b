"""The types of an Avro schema: what of Python they are, and what fastavro wants of it.

fastavro finds the branch of a union by trying; records of one shape are the same to it. So
every branch is named here, by the class of the value.
"""

from __future__ import annotations

import math
from abc import abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from typing import Any, Protocol

from pydantic import BaseModel


class Mismatch(ValueError):
    """A value that the schema does not allow, and where it stands."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text, self.path = text, list[str]()

    def __str__(self) -> str:
        where = ".".join(self.path)
        return f"{where}: {self.text}" if where else self.text


class Node(Protocol):
    """One type of a schema."""

    name: str
    """As a union knows it."""

    @abstractmethod
    def fits(self, value: Any) -> bool:
        """Whether *value* is meant to be of this type, among those of a union."""

    @abstractmethod
    def written(self, value: Any) -> Any:
        """Return *value* as fastavro wants it.

        Raises:
            Mismatch: It is none of this type.
        """

    @abstractmethod
    def made(self, raw: Any) -> Any:
        """Return what fastavro has read as pydantic wants it."""

    def chosen(self, raw: Any) -> Any:
        """Return the same, where a union says that it is of this type."""
        return self.made(raw)


@dataclass(slots=True)
class Value(Node):
    """A type without parts; *check* says of a value whether it is one."""

    name: str
    what: str
    """In words."""
    check: Callable[[Any], bool]
    take: Callable[[Any], Any] | None = None
    """What it is written as, if not as it is; None of what cannot be."""
    give: Callable[[Any], Any] | None = None
    """What it is read as, likewise."""

    def fits(self, value: Any) -> bool:
        return self.check(value)

    def written(self, value: Any) -> Any:
        if not self.check(value):
            raise Mismatch(f"a value of type {type(value).__name__}, no {self.what}")
        return value if self.take is None else self.take(value)

    def made(self, raw: Any) -> Any:
        return raw if self.give is None else self.give(raw)


@dataclass(slots=True)
class Whole(Node):
    """A whole number of so many *bits*, with a sign."""

    name: str
    bits: int

    def fits(self, value: Any) -> bool:
        bound = 1 << (self.bits - 1)
        return _is_whole(value) and -bound <= value < bound

    def written(self, value: Any) -> Any:
        if not self.fits(value):
            kind = type(value).__name__
            raise Mismatch(f"a value of type {kind}, no integer of {self.bits} bits")
        return value

    def made(self, raw: Any) -> Any:
        return raw


@dataclass(slots=True)
class Fraction(Node):
    """A number that may have a fraction: an integer is one, unless it is another type's."""

    name: str

    def fits(self, value: Any) -> bool:
        return isinstance(value, float)

    def written(self, value: Any) -> Any:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise Mismatch(f"a value of type {type(value).__name__}, no {self.name}")
        if not math.isfinite(value):
            raise Mismatch(f"{value} is no number that the contract allows")
        return float(value)

    def made(self, raw: Any) -> Any:
        return raw


@dataclass(slots=True)
class Symbols(Node):
    """An enum; *kind* is its class, where it is one choice of several."""

    name: str
    symbols: frozenset[str]
    kind: Any = None

    def fits(self, value: Any) -> bool:
        if self.kind is not None:
            return isinstance(value, self.kind)
        return isinstance(value, Enum | str) and self._text(value) in self.symbols

    def written(self, value: Any) -> Any:
        text = self._text(value)
        if text not in self.symbols:
            raise Mismatch(f"none of the symbols of {self.name}")
        return text

    def made(self, raw: Any) -> Any:
        return raw

    def chosen(self, raw: Any) -> Any:
        return raw if self.kind is None else self.kind(raw)

    def _text(self, value: Any) -> Any:
        found = value.value if isinstance(value, Enum) else value
        return found if isinstance(found, str) else None


@dataclass(slots=True)
class Items(Node):
    """An array."""

    item: Node
    name: str = "array"

    def fits(self, value: Any) -> bool:
        return isinstance(value, list | tuple)

    def written(self, value: Any) -> Any:
        if not self.fits(value):
            raise Mismatch(f"a value of type {type(value).__name__}, no list")
        return [_within(str(n), self.item, one) for n, one in enumerate(value)]

    def made(self, raw: Any) -> Any:
        return [self.item.made(one) for one in raw]


@dataclass(slots=True)
class Values(Node):
    """A map."""

    value: Node
    name: str = "map"

    def fits(self, value: Any) -> bool:
        return isinstance(value, Mapping)

    def written(self, value: Any) -> Any:
        if not self.fits(value) or not all(isinstance(key, str) for key in value):
            raise Mismatch(f"a value of type {type(value).__name__}, no map of texts")
        return {key: _within(key, self.value, one) for key, one in value.items()}

    def made(self, raw: Any) -> Any:
        return {key: self.value.made(one) for key, one in raw.items()}


@dataclass(slots=True)
class Fields(Node):
    """A record; *kind* is its class, where it is one choice of several.

    Its fields are filled in once it is known: they may lead to itself.
    """

    name: str
    kind: Any = None
    fields: dict[str, Node] = field(default_factory=dict)

    def fits(self, value: Any) -> bool:
        return isinstance(value, self.kind or BaseModel)

    def written(self, value: Any) -> Any:
        if not self.fits(value):
            raise Mismatch(f"a value of type {type(value).__name__}, no {self.name}")
        kind: Any = type(value)
        names, found, name = _attributes(kind), dict[str, Any](), ""
        try:
            for name, node in self.fields.items():
                found[name] = node.written(getattr(value, names[name], None))
        except Mismatch as error:
            error.path.insert(0, name)
            raise
        return found

    def made(self, raw: Any) -> Any:
        return {name: node.made(raw[name]) for name, node in self.fields.items()}

    def chosen(self, raw: Any) -> Any:
        found = self.made(raw)
        return found if self.kind is None else self.kind.model_validate(found)


@dataclass(slots=True)
class Choice(Node):
    """A union."""

    nodes: tuple[Node, ...]
    name: str = "union"
    _by_name: dict[str, Node] = field(init=False)
    _order: tuple[Node, ...] = field(init=False)

    def __post_init__(self) -> None:
        self._by_name = {node.name: node for node in self.nodes}
        # A float of Python is a double: as a float it would be rounded.
        self._order = tuple(sorted(self.nodes, key=lambda node: node.name == "float"))

    def fits(self, value: Any) -> bool:
        return any(node.fits(value) for node in self.nodes)

    def written(self, value: Any) -> Any:
        for node in self._order:
            if node.fits(value):
                return (node.name, node.written(value))
        whole = [node for node in self.nodes if isinstance(node, Whole)]
        if whole and _is_whole(value):  # a fraction is what is said as one
            max(whole, key=lambda node: node.bits).written(value)
        for node in self._order:  # an integer, where no type but fractions takes one
            if isinstance(node, Fraction) and isinstance(value, int):
                return (node.name, node.written(value))
        if len(self.nodes) == 1 or (len(self.nodes) == 2 and "null" in self._by_name):
            node = next(node for node in self._order if node.name != "null")
            return (node.name, node.written(value))  # which says what is wrong
        raise Mismatch(f"a value of type {type(value).__name__}, none of the union")

    def made(self, raw: Any) -> Any:
        if isinstance(raw, tuple):
            name, inner = raw
            return self._by_name[name].chosen(inner)
        if isinstance(raw, list | dict):
            name = "array" if isinstance(raw, list) else "map"
            return self._by_name[name].chosen(raw)
        return raw


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _within(name: str, node: Node, value: Any) -> Any:
    try:
        return node.written(value)
    except Mismatch as error:
        error.path.insert(0, name)
        raise


@cache
def _attributes(kind: Any) -> dict[str, str]:
    """The attributes of a class by their names on the wire."""
    if not kind.__pydantic_fields_complete__:  # names that came later in its module
        kind.model_rebuild()
    return {field.alias or name: name for name, field in kind.model_fields.items()}
