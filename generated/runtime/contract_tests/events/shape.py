"""A JSON Schema as what it allows: bodies that take its branches, and bodies at random."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic_core import from_json

from ...sample import CannotSample, sample_json
from .branches import Branches
from .drawing import Drawer, Drawn, Schema
from .searching import some

_DRAWN = 10


@dataclass(frozen=True, slots=True)
class Body:
    """A body, and what is special about it.

    Attributes:
        label: What that is, in a few words.
        raw: The bytes, before an envelope.
    """

    label: str
    raw: bytes


class Shape:
    """A schema whose references lead to its own `$defs`, and who judges by it."""

    def __init__(self, schema: Schema, is_valid: Callable[[bytes], bool]) -> None:
        """Make bodies of *schema* that are valid to who is asked."""
        self._schema = schema
        self._definitions: dict[str, Schema] = (
            schema.get("$defs", {}) if isinstance(schema, Mapping) else {}
        )
        self._is_valid = is_valid

    def sample(self) -> Body:
        """Return a body with everything optional, or the longest of some that are drawn.

        Raises:
            CannotSample: None can be made up.
        """
        try:
            raw = written(self._made(self._schema))
        except ValueError:
            raw = b""
        if not raw or not self._is_valid(raw):
            drawn = some(self.drawn(), _DRAWN)
            if not drawn:
                raise CannotSample("nothing that was made up fits")
            raw = max(drawn, key=len)
        return Body("a sample", raw)

    def branches(self, sample: Body) -> Iterator[Body]:
        """Return valid bodies that differ in one thing from a *sample*, and that itself.

        One of them may take several branches, and comes with the name of each.
        """
        walk = Branches(self.resolve, self._made)
        for one in walk.of(self._schema, from_json(sample.raw)):
            raw = written(one.value)
            if self._is_valid(raw):
                yield Body(one.label, raw)

    def drawn(self) -> Drawn:
        """Return what draws valid bodies."""
        values = Drawer(self.resolve).draw(self._schema)
        return values.map(written).filter(self._is_valid)

    def undeclared(self, raw: bytes) -> Iterator[str]:
        """Return pointers to properties of *raw* of which the schema says nothing."""
        return self._undeclared(self._schema, from_json(raw), "", 0)

    def resolve(self, reference: str) -> Schema:
        """Return what a *reference* leads to; what is not there may be anything."""
        return self._definitions.get(reference.rpartition("/")[2], True)

    def _made(self, schema: Schema) -> Any:
        try:
            return sample_json(schema, self._definitions)
        except (CannotSample, AttributeError, TypeError) as error:
            raise ValueError(str(error)) from error

    def _undeclared(
        self, schema: Schema, value: Any, at: str, depth: int
    ) -> Iterator[str]:
        if depth > 30:
            return
        if isinstance(value, list):
            schema = self._followed(schema)
            items = schema.get("items", True) if isinstance(schema, Mapping) else True
            for number, one in enumerate(value):
                yield from self._undeclared(items, one, f"{at}/{number}", depth + 1)
        elif isinstance(value, Mapping):
            known = self._known(schema, 0)
            for name, one in value.items() if known is not None else ():
                ways = known.get(name) if known is not None else None
                if ways is None:
                    yield f"{at}/{name}"
                    continue
                inner = ways[0] if len(ways) == 1 else {"anyOf": ways}
                yield from self._undeclared(inner, one, f"{at}/{name}", depth + 1)

    def _known(self, schema: Schema, depth: int) -> dict[str, list[Schema]] | None:
        """The properties that *schema* declares, None if there may be any."""
        schema = self._followed(schema)
        if not isinstance(schema, Mapping) or depth > 10:
            return None
        if schema.get("additionalProperties", False) is not False:
            return None
        if "patternProperties" in schema:
            return None
        known: dict[str, list[Schema]] = {}
        for keyword in ("anyOf", "oneOf", "allOf"):
            for one in schema.get(keyword, ()):
                one = self._followed(one)
                if isinstance(one, Mapping) and one.get("type", "object") != "object":
                    continue  # not what an object is
                found = self._known(one, depth + 1)
                if found is None:
                    return None
                for name, inner in found.items():
                    known.setdefault(name, []).extend(inner)
        for name, one in schema.get("properties", {}).items():
            known.setdefault(name, []).append(one)
        return known or None

    def _followed(self, schema: Schema) -> Schema:
        for _ in range(20):
            if not isinstance(schema, Mapping) or "$ref" not in schema:
                break
            schema = self.resolve(schema["$ref"])
        return schema


def written(value: Any) -> bytes:
    """Return *value* as JSON."""
    return json.dumps(value, ensure_ascii=False).encode()
