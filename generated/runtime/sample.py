"""A value that fits a type: for fakes and for the contract tests.

Always the same one for the same type: the first levels with everything optional, so
that a lost part is seen, and below them the least that the JSON Schema of the type
allows, so that recursive types end.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from typing import Any, TypeVar, overload
from unittest import SkipTest

from pydantic import BaseModel, TypeAdapter
from pydantic_core import to_json

from .exact import exact

T = TypeVar("T")

_FORMATS = {
    "date-time": "2024-01-02T03:04:05Z",
    "date": "2024-01-02",
    "time": "03:04:05Z",
    "duration": "PT1S",
    "uuid": "00000000-0000-4000-8000-000000000001",
    "email": "ann@example.com",
    "uri": "https://example.com/",
    "idn-email": "ann@example.com",
    "hostname": "example.com",
    "idn-hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "uri-reference": "/here",
    "uri-template": "/users/{id}",
    "iri": "https://example.com/",
    "iri-reference": "/here",
    "json-pointer": "/0",
    "relative-json-pointer": "0",
    "ipvanyaddress": "192.0.2.1",
    "base64": "AA==",
    "base64url": "AA==",
    "json-string": "{}",
}
_GENEROUS = 3
_TURNS = 4
_DEEPEST = 12
_LIKE_TEXTS = frozenset({"integer", "number", "boolean"})
"""What stands in a query as a text does: a union with texts is sampled as one."""
_MOST = 100_000
"""Items or characters, beyond which a made-up value is of no use to anyone."""


class CannotSample(SkipTest):
    """No value could be made that fits the type.

    A test that asks for one is skipped: there may be no such value, as of a type with a
    required property of the same type.
    """


@overload
def sample(type: type[T]) -> T: ...


@overload
def sample(type: Any) -> Any: ...


def sample(type: Any) -> Any:
    """Return a value of *type*.

    Raises:
        CannotSample: The contract asks for something that cannot be made up.
    """
    if type is None:
        return None
    if type is bytes:
        return b"\x00\x01"
    adapter: TypeAdapter[Any] = TypeAdapter(type)
    schema = adapter.json_schema(mode="validation")
    last: Exception | None = None
    validators: tuple[Any, ...] = (exact(adapter), adapter)
    for validator in validators:
        for make in _candidates(schema):
            try:
                value = make()
                validator.validate_python(value)
                return _as_received(adapter, value)
            except (ValueError, CannotSample) as error:
                last = error
    raise CannotSample(f"nothing made up fits {type!r}: {last}")


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
    """What makes values with much and with little in them, each of other branches of unions."""
    top = -1 if "anyOf" in schema or "oneOf" in schema else 0
    for generous in (_GENEROUS, 0):
        for turn in range(_TURNS):
            maker = _Maker(schema.get("$defs", {}), generous, turn)
            yield partial(maker.value, schema, top)


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes values of one schema; down to level *generous* with what is optional.

    Of unions it is the branch whose *turn* it is.
    """

    definitions: dict[str, Any]
    generous: int
    turn: int

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

    def _branch(self, branches: list[dict[str, Any]], depth: int) -> Any:
        others = [one for one in branches if one.get("type") == "null"]
        first = [one for one in branches if one not in others]
        first.sort(key=lambda one: one.get("type") in _LIKE_TEXTS)
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
                return _string(schema)
            case "integer" | "number" as kind:
                return _number(schema, kind == "integer")
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
        if isinstance(more, dict) and depth < self.generous:
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
        return {} if made is None and kind.get("type") != "null" else {name: made}

    def _array(self, schema: dict[str, Any], depth: int) -> Any:
        made = [self.value(s, depth + 1) for s in schema.get("prefixItems", [])]
        items = schema.get("items")
        kind = items if isinstance(items, dict) else {}
        wanted = schema.get("minItems", 0)
        if wanted > _MOST:
            raise CannotSample(f"{wanted} items")
        if depth < self.generous and items is not False:
            wanted = max(wanted, min(1, schema.get("maxItems", 1)))
        for number in range(len(made), wanted):
            if number < schema.get("minItems", 0):
                made.append(self.value(kind, depth + 1))
            else:
                made += self._optional("item", kind, depth).values()
        if schema.get("uniqueItems") and len(made) > 1:
            made = [_distinct(value, number) for number, value in enumerate(made)]
        return made


def _key(schema: dict[str, Any], number: int) -> str:
    """A key that looks as it should, another one for each *number*."""
    if "enum" in schema:
        return str(schema["enum"][min(number, len(schema["enum"]) - 1)])
    if not schema:
        return f"key{number}"
    longer = {**schema, "minLength": max(schema.get("minLength", 0), number + 1)}
    return _string(longer)


def _distinct(value: Any, number: int) -> Any:
    if isinstance(value, str):
        return f"{value}{number}"
    return value + number if isinstance(value, int | float) else value


def _number(schema: dict[str, Any], whole: bool) -> int | float:
    """The multiple nearest to the lower limit, else to the upper, else to 1."""
    low = _limit(schema, "minimum", "exclusiveMinimum", max)
    high = _limit(schema, "maximum", "exclusiveMaximum", min)
    step = Fraction(str(schema.get("multipleOf") or (1 if whole else 0.5)))
    if low is not None:
        value = math.ceil(low / step) * step
        value += step if value == schema.get("exclusiveMinimum") else 0
    elif high is not None:
        value = math.floor(min(high, Fraction(1)) / step) * step
        value -= step if value == schema.get("exclusiveMaximum") else 0
    else:
        value = math.ceil(1 / step) * step
    if low is not None and high is not None and value >= high and not whole:
        value = (low + high) / 2  # a narrow range of any numbers
    return int(value) if whole else float(value)


def _limit(
    schema: dict[str, Any], closed: str, open_: str, strictest: Callable[..., Any]
) -> Fraction | None:
    said = [Fraction(str(schema[key])) for key in (closed, open_) if key in schema]
    return strictest(said) if said else None


def _string(schema: dict[str, Any]) -> str:
    pattern = schema.get("pattern")
    shortest = schema.get("minLength", 0)
    longest = min(schema.get("maxLength", _MOST), _MOST)
    if shortest > _MOST:
        raise CannotSample(f"a text of {shortest} characters")
    if pattern:
        for length in range(shortest, shortest + 3):
            text = _matching(pattern, length)
            if shortest <= len(text) <= longest and re.search(pattern, text):
                return text
        raise CannotSample(f"no text for the pattern {pattern!r}")
    text = _FORMATS.get(schema.get("format", ""), "text")
    if len(text) < shortest:
        text += "x" * (shortest - len(text))
    return text[:longest]


def _matching(pattern: str, wanted: int) -> str:
    """A text that fits a regular expression, about *wanted* characters long."""
    try:
        parsed = re._parser.parse(pattern)  # type: ignore[attr-defined]  # no public one
    except re.error as error:
        raise CannotSample(f"pattern {pattern!r}: {error}") from error
    return _Text(wanted).of(parsed)


class _Text:
    """Writes the text of a parsed pattern; repeats grow until it is long enough."""

    def __init__(self, wanted: int) -> None:
        self.wanted, self.groups = wanted, dict[int, str]()

    def of(self, parsed: Any) -> str:
        text = ""
        for kind, argument in parsed:
            text += self._one(str(kind), argument, len(text))
        return text

    def _one(self, kind: str, argument: Any, so_far: int) -> str:
        match kind:
            case "LITERAL":
                return chr(argument)
            case "NOT_LITERAL":
                return "b" if argument == ord("a") else "a"
            case "ANY":
                return "a"
            case "IN":
                return self._in(argument)
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                low, high, inner = argument
                one: str = self.of(inner)
                grow = (self.wanted - so_far) // max(1, len(one))
                times = max(low, min(int(high), grow))
                return one * int(times)
            case "SUBPATTERN":
                text = self.of(argument[-1])
                if argument[0] is not None:
                    self.groups[argument[0]] = text
                return text
            case "ATOMIC_GROUP":
                return self.of(argument)
            case "BRANCH":
                return self.of(argument[1][0])
            case "GROUPREF":
                return self.groups.get(argument, "")
            case "AT" | "ASSERT" | "ASSERT_NOT":
                return ""
        raise CannotSample(f"pattern with {kind}")

    def _in(self, members: Any) -> str:
        if str(members[0][0]) == "NEGATE":
            for candidate in "aA0_-~":
                if not any(_has(m, candidate) for m in members[1:]):
                    return candidate
            raise CannotSample("pattern that excludes every plain character")
        for candidate in "aA0_":
            if any(_has(member, candidate) for member in members):
                return candidate
        kind, argument = members[0]
        return chr(int(argument[0] if str(kind) == "RANGE" else argument))


def _has(member: Any, character: str) -> bool:
    kind, argument = str(member[0]), member[1]
    if kind == "LITERAL":
        return bool(ord(character) == argument)
    if kind == "RANGE":
        return bool(argument[0] <= ord(character) <= argument[1])
    tests = {
        "CATEGORY_DIGIT": character.isdigit(),
        "CATEGORY_NOT_DIGIT": not character.isdigit(),
        "CATEGORY_WORD": character.isalnum() or character == "_",
        "CATEGORY_NOT_WORD": not (character.isalnum() or character == "_"),
        "CATEGORY_SPACE": character.isspace(),
        "CATEGORY_NOT_SPACE": not character.isspace(),
    }
    return tests.get(str(argument), False)
