"""A value that fits a type: for fakes and for the contract tests.

Always the same one for the same type: the first levels with everything optional, so
that a lost part is seen, and below them the least that the JSON Schema of the type
allows, so that recursive types end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import product
from typing import Any, TypeVar, overload

from pydantic import BaseModel, TypeAdapter
from pydantic_core import to_json

from .exact import exact
from .sample_scalars import MOST, a_number, a_text
from .sample_scalars import CannotSample as CannotSample

T = TypeVar("T")

_GENEROUS = 3
_TURNS = 4
_DEEPEST = 12
_LIKE_TEXTS = frozenset({"integer", "number", "boolean"})
"""What stands in a query as a text does: a union with texts is sampled as one."""


@overload
def sample(type: type[T]) -> T: ...


@overload
def sample(type: Any) -> Any: ...


def sample(type: Any) -> Any:
    """Return a value of *type*.

    Rather one that is the same from JSON and from a text, in which parameters are sent:
    of `UUID | str` a text that is no UUID.

    Raises:
        CannotSample: The contract asks for something that cannot be made up.
        Endless: There is no such thing, so that a test of it is skipped.
    """
    if type is None:
        return None
    if type is bytes:
        return b"\x00\x01"
    adapter: TypeAdapter[Any] = TypeAdapter(type)
    schema = adapter.json_schema(mode="validation")
    last: Exception | None = None
    ambiguous: list[Any] = []
    validators: tuple[Any, ...] = (exact(adapter), adapter)
    for validator in validators:
        for make in _candidates(schema):
            try:
                value = make()
                validator.validate_python(value)
                received = _as_received(adapter, value)
                if _is_same_as_text(adapter, value, received):
                    return received
                ambiguous.append(received)
            except (ValueError, CannotSample) as error:
                last = error
    if ambiguous:
        return ambiguous[0]
    raise _failure(schema, f"nothing made up fits {type!r}: {last}")


def sample_json(schema: Any, definitions: dict[str, Any]) -> Any:
    """Return JSON that a JSON Schema asks for, which refers to *definitions*.

    Raises:
        CannotSample: It asks for something that cannot be made up.
    """
    return _Maker(definitions, _GENEROUS, 0, far=False).value(schema, 0)


def _failure(schema: dict[str, Any], text: str) -> CannotSample:
    # It brings `unittest`, which services that sample nothing need not load.
    from .sample_endless import Endless, is_endless

    return (Endless if is_endless(schema) else CannotSample)(text)


def _is_same_as_text(adapter: TypeAdapter[Any], made: Any, received: Any) -> bool:
    """Whether what was *made* is *received* from texts, too, if they are read at all."""
    try:
        return bool(received == adapter.validate_python(made))
    except ValueError:
        return False


def _as_received(adapter: TypeAdapter[Any], made: Any) -> Any:
    """Return what was *made* as it comes out of JSON: of `UUID | str` the first that fits.

    From Python a date would be taken for a moment, too, where either will do.
    """
    value = adapter.validate_json(to_json(made))
    if not isinstance(value, BaseModel | list | dict):
        return value
    try:
        raw = adapter.dump_json(value, by_alias=True, exclude_unset=True)
        return adapter.validate_json(raw)
    except ValueError:  # a file, which JSON has no way to write
        return value


def _candidates(schema: dict[str, Any]) -> Iterator[Callable[[], Any]]:
    """What makes values with much and with little in them, each of other branches of unions.

    In the end with numbers that are far from the limit: those near it may fit another
    branch as well.
    """
    top = -1 if "anyOf" in schema or "oneOf" in schema else 0
    for far, generous, turn in product((False, True), (_GENEROUS, 0), range(_TURNS)):
        maker = _Maker(schema.get("$defs", {}), generous, turn, far)
        yield partial(maker.value, schema, top)


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes values of one schema; down to level *generous* with what is optional.

    Of unions it is the branch whose *turn* it is.
    """

    definitions: dict[str, Any]
    generous: int
    turn: int
    far: bool

    def value(self, schema: dict[str, Any], depth: int) -> Any:
        if depth > _DEEPEST:
            raise CannotSample("the type has no finite value")
        if "$ref" in schema:
            name = schema["$ref"].rpartition("/")[2]
            return self.value(self.definitions[name], depth)
        if "x-file" in schema:  # a `File`, which takes no text
            return b"\x00\x01"
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return schema["enum"][0]
        for key in ("anyOf", "oneOf"):
            if key in schema:
                return self._branch(schema[key], depth)
        if "allOf" in schema:
            return self.value(schema["allOf"][0], depth + 1)
        return self._typed(schema, depth)

    def _plain(self, schema: dict[str, Any]) -> dict[str, Any]:
        """The schema that others refer to by name."""
        seen: set[str] = set()
        while "$ref" in schema and schema["$ref"] not in seen:
            seen.add(schema["$ref"])
            schema = self.definitions[schema["$ref"].rpartition("/")[2]]
        return schema

    def _branch(self, branches: list[dict[str, Any]], depth: int) -> Any:
        others = [one for one in branches if one.get("type") == "null"]
        first = [one for one in branches if one not in others]
        first.sort(key=lambda one: self._plain(one).get("type") in _LIKE_TEXTS)
        turn = self.turn % max(1, len(first))
        for branch in [*first[turn:], *first[:turn], *others]:
            try:
                return self.value(branch, depth + 1)
            except CannotSample:
                continue
        raise CannotSample("no branch has a finite value")

    def _typed(self, schema: dict[str, Any], depth: int) -> Any:
        match schema.get("type"):
            case "object":
                return self._object(schema, depth)
            case "array":
                return self._array(schema, depth)
            case "string":
                return a_text(schema)
            case "integer" | "number" as kind:
                return a_number(schema, whole=kind == "integer", far=self.far)
            case "boolean":
                return True
            case "null":
                return None
        return "anything"

    def _object(self, schema: dict[str, Any], depth: int) -> Any:
        properties = schema.get("properties", {})
        required = schema.get("required", [])
        made = {
            name: self.value(properties.get(name, {}), depth + 1) for name in required
        }
        if depth < self.generous:
            for name, kind in properties.items():
                if name not in made:
                    made |= self._optional(name, kind, depth)
        for name, others in schema.get("dependentRequired", {}).items():
            for other in others if name in made else ():
                if other not in made:
                    made |= self._optional(other, properties.get(other, {}), depth)
        least = schema.get("minProperties", 0)
        for name, kind in properties.items():
            if name not in made and len(made) < least:
                made |= self._optional(name, kind, depth)
        if len(made) < schema.get("maxProperties", len(made) + 1):
            made |= self._unnamed(schema, least - len(made), depth)
        if len(made) < least:
            raise CannotSample(f"{least} properties")
        return made

    def _unnamed(
        self, schema: dict[str, Any], missing: int, depth: int
    ) -> dict[str, Any]:
        """Properties that have no names in the schema, where it allows any."""
        patterns = schema.get("patternProperties", {"": None})
        pattern, of_pattern = next(iter(patterns.items()))
        more = of_pattern or schema.get("additionalProperties")
        if more is None:
            more = "properties" not in schema
        made: dict[str, Any] = {}
        said = isinstance(more, dict) or schema.get("additionalProperties") is True
        if said and depth < self.generous:
            missing = max(missing, 1)
        for number in range(max(0, missing) if more is not False else 0):
            kind = more if isinstance(more, dict) else {}
            looks = {**schema.get("propertyNames", {}), "pattern": pattern}
            name = _key({k: v for k, v in looks.items() if v}, number)
            made |= self._optional(name, kind, depth)
        return made

    def _optional(self, name: str, kind: dict[str, Any], depth: int) -> dict[str, Any]:
        """A property, or nothing where there is no value: null stands for that, too."""
        try:
            made = self.value(kind, depth + 1)
        except CannotSample:
            return {}
        chosen = "anyOf" in kind or "oneOf" in kind
        return {} if made is None and chosen else {name: made}

    def _array(self, schema: dict[str, Any], depth: int) -> Any:
        made = [self.value(s, depth + 1) for s in schema.get("prefixItems", [])]
        items = schema.get("items")
        kind = items if isinstance(items, dict) else {}
        wanted = schema.get("minItems", 0)
        if wanted > MOST:
            raise CannotSample(f"{wanted} items")
        if depth < self.generous and items is not False:
            wanted = max(wanted, min(1, schema.get("maxItems", 1)))
        for number in range(len(made), wanted):
            try:
                made.append(self.value(kind, depth + 1))
            except CannotSample:
                if number < schema.get("minItems", 0):
                    raise
        if schema.get("uniqueItems") and len(made) > 1:
            kind = self._plain(kind)
            made = [_distinct(value, number, kind) for number, value in enumerate(made)]
        return made


def _key(schema: dict[str, Any], number: int) -> str:
    """A key that looks as it should, another one for each *number*."""
    if "enum" in schema:
        return str(schema["enum"][min(number, len(schema["enum"]) - 1)])
    if not schema:
        return f"key{number}"
    longer = {**schema, "minLength": max(schema.get("minLength", 0), number + 1)}
    return a_text(longer)


def _distinct(value: Any, number: int, kind: dict[str, Any]) -> Any:
    if isinstance(value, str) and not kind.keys().isdisjoint(("enum", "pattern")):
        return _key(kind, number)
    if isinstance(value, str):
        return f"{value}{number}"
    return value + number if isinstance(value, int | float) else value
