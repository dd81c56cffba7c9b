"""What both media types of forms have in common: fields with names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import or_
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from ...content import Content, first_problem
from ...errors import ContractViolation
from ...exact import exact
from ...media_types import is_json
from ..values.members import NONE, Taken, is_member, told_apart
from ..values.parameters import Pairs, Parameter
from ..values.reading import ABSENT, Target, read_absent, read_pairs
from ..values.shapes import Shape, branches
from ..values.unsaid import check_items, check_null, check_text
from ..values.writing import query_pairs
from .fields import fields_of, items_of
from .parts import Part

T_co = TypeVar("T_co", covariant=True)

LISTED = (list, tuple, set, frozenset)
"""What is a list in JSON."""

WRITTEN = {"string", "null"}
"""The JSON types of a form that comes as a text, and is no fields to anyone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field(Parameter):
    """A field that is written as a parameter is.

    Attributes:
        known: The structure of its values: they have no type of their own.
    """

    known: Shape

    @property
    def shape(self) -> Shape:
        """The structure of its values."""
        return self.known

    @property
    def described(self) -> str:
        """Which one it is, in words."""
        return f"form field {self.name!r}"


class FormContent(Content[T_co]):
    """Content that is fields with names.

    Attributes:
        parts: How fields are written, where the contract says so (`encoding`), by wire
            name.
    """

    def __init__(
        self, type: Any, media_type: str, parts: Mapping[str, Part] | None
    ) -> None:
        super().__init__(type, media_type)
        self.parts: Mapping[str, Part] = dict(parts or {})

    @cached_property
    def _adapter(self) -> TypeAdapter[Any]:
        return TypeAdapter(self.type)

    @cached_property
    def _shape(self) -> Shape:
        return Shape.of(self._adapter)

    @cached_property
    def _styled(self) -> Mapping[str, Field]:
        """The fields that are written as a query is, by wire name.

        Of bytes there is but one way to be written, whatever a style says.
        """
        return {
            name: self._as_parameter(name, part)
            for name, part in self.parts.items()
            if part.has_style and not self._binary(name)
        }

    def _as_parameter(self, name: str, part: Part) -> Field:
        return Field(
            name=name,
            place="query",
            style=part.style,
            explode=part.explode,
            allow_reserved=part.allow_reserved,
            required=name in self._shape.required,
            known=self._shape.member(name),
        )

    def _binary(self, name: str) -> list[dict[str, Any]]:
        """The schemas of a field, or of its items, that are bytes."""
        found = branches(self._shape.field(name), self._shape.definitions)
        for one in list(found):
            if one.get("type") == "array" and isinstance(one.get("items"), dict):
                found += branches(one["items"], self._shape.definitions)
        return [one for one in found if one.get("format") == "binary"]

    @cached_property
    def _shapes(self) -> Mapping[str, Shape]:
        """The shapes of the styled fields."""
        return {name: self._shape.member(name) for name in self._styled}

    @cached_property
    def _taken(self) -> Mapping[str, Taken]:
        """What is spoken for by others than each styled field."""
        taken = {
            one: Taken.by(parameter, self._shapes[one])
            for one, parameter in self._styled.items()
        }
        known = Taken(frozenset(self._shape.properties))
        return {
            name: reduce(or_, (t for one, t in taken.items() if one != name), known)
            - name
            for name in taken
        }

    def _is_styled(self, name: str) -> bool:
        """Whether *name* is a styled field, or a member of one that is an object."""
        if name in self._styled or name in self._shape.properties:
            return name in self._styled
        return any(
            "object" in shape.kinds
            and is_member(self._styled[field], shape, NONE, name)
            for field, shape in self._shapes.items()
        )

    def _given(self, value: Any) -> Iterator[tuple[str, object]]:
        """Yield wire name and value of each field that is there.

        Null says that a property is absent which may be.

        Raises:
            ValueError: There are none: *value* is no object.
        """
        known = self._shape.properties.keys() - self._shape.required
        for name, item in fields_of(value):
            if item is not None or name not in known:
                yield name, item

    def _items(self, name: str, value: object) -> list[object]:
        """Return what of a field is written one by one, as JSON types but for files.

        Raises:
            ValueError: One would be read as something else.
        """
        items, shape = items_of(value), self._shape.member(name)
        whose = f"form field {name!r}"
        as_json = is_json(self.parts.get(name, Part()).first_type)
        if isinstance(value, LISTED):
            # In JSON, null is null.
            said = [one for one in items if one is not None] if as_json else items
            check_items(whose, said, shape)
        elif items == [None]:
            if not as_json:
                check_null(whose, shape)
        elif isinstance(items[0], str):
            check_text(whose, items[0], shape, inside=False)
        return items

    def _found(self, pairs: Pairs) -> dict[str, Any]:
        """Return the styled fields among *pairs*."""
        found = {}
        for name, parameter in self._styled.items():
            target = Target(self._shapes[name], _as_it_is)
            value = read_pairs(parameter, pairs, self._taken[name], target)
            if value is ABSENT and name in self._shape.required:
                value = read_absent(parameter, target)
            if value is not ABSENT:
                found[name] = value
        return found

    def _pairs(self, name: str, value: object) -> Pairs:
        """Return what a styled field adds, as in a query.

        Raises:
            ValueError: It cannot be told from others.
        """
        parameter = self._styled[name]
        pairs = query_pairs(parameter, value)
        told_apart(parameter, self._shapes[name], self._taken[name], pairs)
        return pairs

    @cached_property
    def _empty(self) -> Mapping[str, list[Any]]:
        """The lists that must be there, and are written as nothing if they are empty."""
        shape = self._shape
        return {
            name: []
            for name in shape.required - self._styled.keys()
            if "array" in shape.member(name).kinds and self._repeats(name)
        }

    def _repeats(self, name: str) -> bool:
        """Whether each item of a list is a field of its own."""
        return True

    def _validated(self, fields: Mapping[str, Any]) -> T_co:
        """Return the fields as the type; one part may be a whole list, text JSON."""
        try:
            reader = exact(self._adapter, texts=True)
            given = {**self._empty, **fields}
            value: T_co = reader.validate_python(self._shape.read_fields(given))
        except ValidationError as error:
            raise ContractViolation(first_problem(error)) from error
        return value


def _as_it_is(value: Any) -> Any:
    return value
