"""Values that fit a JSON Schema, as Hypothesis draws them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from hypothesis import strategies as st

from ...sample_scalars import CannotSample, a_text

Schema: TypeAlias = Any
"""A JSON Schema: a mapping, or a truth value."""
Drawn: TypeAlias = st.SearchStrategy[Any]

_FREE = st.characters(codec="utf-8", exclude_characters="\0")
"""Characters that every broker and every database carries."""
_ANYTHING = st.none() | st.booleans() | st.integers(-1000, 1000) | st.text(_FREE)
_LARGE = 2**53 - 1
"""What every JSON parser reads exactly (RFC 8259, section 6)."""
_BOUNDS = {"int32": (-(2**31), 2**31 - 1), "int64": (-_LARGE, _LARGE)}
_MOST = 4
"""Items of an array, and properties of a map, that may have any number."""


def _zoned(moments: Drawn) -> Drawn:
    return moments.map(lambda one: f"{one.isoformat()}Z")


_FORMATS: Mapping[str, Drawn] = {
    "date-time": _zoned(st.datetimes()),
    "date": st.dates().map(lambda one: one.isoformat()),
    "time": _zoned(st.times()),
    "uuid": st.uuids().map(str),
    "email": st.from_regex(r"[a-z]{1,8}@[a-z]{1,8}\.example", fullmatch=True),
    "uri": st.from_regex(r"https://[a-z]{1,8}\.example/[a-z]{0,5}", fullmatch=True),
    "hostname": st.from_regex(r"[a-z]{1,8}\.example", fullmatch=True),
    "ipv4": st.ip_addresses(v=4).map(str),
    "ipv6": st.ip_addresses(v=6).map(str),
}


class Drawer:
    """Draws values of schemas that refer to one another."""

    def __init__(self, resolve: Callable[[str], Schema]) -> None:
        """Follow references with *resolve*."""
        self._resolve = resolve
        self._known: dict[str, Drawn] = {}

    def draw(self, schema: Schema) -> Drawn:
        """Return what draws values of *schema*; few of them do not fit it after all."""
        if not isinstance(schema, Mapping):
            return st.nothing() if schema is False else _ANYTHING
        if "const" in schema:
            return st.just(schema["const"])
        if "enum" in schema:
            return st.sampled_from(list(schema["enum"]))
        for keyword in ("anyOf", "oneOf"):
            if keyword in schema:
                rest = {k: v for k, v in schema.items() if k != keyword}
                ways = [self._both(rest, one) for one in schema[keyword]]
                return st.one_of(*map(self.draw, ways))
        if "allOf" in schema:
            whole: Schema = {k: v for k, v in schema.items() if k != "allOf"}
            for one in schema["allOf"]:
                whole = self._both(whole, one)
            return self.draw(whole)
        if isinstance(schema.get("$ref"), str):
            return self._referred(schema)
        kinds = schema.get("type", _guessed(schema))
        kinds = [kinds] if isinstance(kinds, str) else list(kinds)
        return st.one_of(*(self._typed(kind, schema) for kind in kinds))

    def _referred(self, schema: Mapping[str, Any]) -> Drawn:
        reference = schema["$ref"]
        if len(schema.keys() - {"description", "title", "default"}) > 1:
            rest = {k: v for k, v in schema.items() if k != "$ref"}
            return self.draw(_merged(rest, self._resolve(reference)))
        return self._inner(self._resolve(reference))

    def _inner(self, schema: Schema) -> Drawn:
        """What draws values within those of another schema, which may be of it in turn."""
        key = repr(schema)
        if key not in self._known:
            self._known[key] = st.deferred(lambda: self.draw(schema))
        return self._known[key]

    def _both(self, one: Schema, other: Schema) -> Schema:
        """What says as much as two schemas, where they can be written as one."""
        if not one:
            return other
        for _ in range(20):
            if not isinstance(other, Mapping) or "$ref" not in other:
                break
            rest = {k: v for k, v in other.items() if k != "$ref"}
            other = _merged(rest, self._resolve(other["$ref"]))
        return _merged(one, other)

    def _typed(self, kind: str, schema: Mapping[str, Any]) -> Drawn:
        match kind:
            case "object":
                return self._object(schema)
            case "array":
                return self._array(schema)
            case "string":
                return _text(schema)
            case "integer":
                return _whole(schema)
            case "number":
                return _number(schema)
            case "boolean":
                return st.booleans()
            case "null":
                return st.none()
        return _ANYTHING

    def _object(self, schema: Mapping[str, Any]) -> Drawn:
        properties = schema.get("properties", {})
        required = list(schema.get("required", ()))
        needed = {name: self._inner(properties.get(name, {})) for name in required}
        more = {n: self._inner(s) for n, s in properties.items() if n not in needed}
        drawn = st.fixed_dictionaries(needed, optional=more)
        extra = schema.get("additionalProperties")
        if isinstance(extra, Mapping) or (extra is True and not properties):
            names = st.from_regex(r"[a-z]{1,6}", fullmatch=True)
            others = st.dictionaries(names, self._inner(extra), max_size=_MOST)
            least = schema.get("minProperties", 0)
            drawn = st.tuples(others, drawn).map(lambda two: {**two[0], **two[1]})
            drawn = drawn.filter(lambda one: len(one) >= least)
        return drawn

    def _array(self, schema: Mapping[str, Any]) -> Drawn:
        first = schema.get("prefixItems")
        if first:
            return st.tuples(*map(self._inner, first)).map(list)
        least = schema.get("minItems", 0)
        most = min(schema.get("maxItems", least + _MOST), least + _MOST)
        unique = repr if schema.get("uniqueItems") else None
        items = self._inner(schema.get("items", {}))
        return st.lists(items, min_size=least, max_size=most, unique_by=unique)


def _merged(one: Schema, other: Schema) -> Schema:
    """Return what both say: properties and what is required together, else the stricter."""
    if not isinstance(one, Mapping) or not isinstance(other, Mapping):
        return other if isinstance(other, Mapping) else one
    merged = {**other, **one}
    for key in ("properties", "$defs"):
        if key in one and key in other:
            merged[key] = {**other[key], **one[key]}
    if "required" in one and "required" in other:
        merged["required"] = [*dict.fromkeys([*other["required"], *one["required"]])]
    return merged


def _guessed(schema: Mapping[str, Any]) -> Any:
    """Which type a schema means that says none."""
    for kind, words in (
        ("object", {"properties", "required", "additionalProperties"}),
        ("array", {"items", "prefixItems", "minItems", "maxItems"}),
        ("string", {"pattern", "minLength", "maxLength", "format"}),
        ("number", {"minimum", "maximum", "multipleOf"}),
    ):
        if words & schema.keys():
            return kind
    return "anything"


def _text(schema: Mapping[str, Any]) -> Drawn:
    least, most = schema.get("minLength", 0), schema.get("maxLength")
    if "pattern" in schema:
        try:
            pattern = re.compile(schema["pattern"], re.ASCII)
        except re.error:
            return _made(schema)
        drawn = st.from_regex(pattern, alphabet=_FREE)
        return drawn.map(lambda one: one.removesuffix("\n")).filter(
            lambda one: least <= len(one) and (most is None or len(one) <= most)
        )
    if "format" in schema:
        known = _FORMATS.get(schema["format"])
        return _made(schema) if known is None else known
    return st.text(_FREE, min_size=least, max_size=most)


def _made(schema: Mapping[str, Any]) -> Drawn:
    """The one text that the runtime makes up, where nothing can be drawn."""
    try:
        return st.just(a_text(dict(schema)))
    except CannotSample:
        return st.nothing()


def _limits(schema: Mapping[str, Any]) -> tuple[Any, Any]:
    """The lowest and the highest number; those that are excluded are filtered later."""
    low, high = _BOUNDS.get(schema.get("format", ""), (-_LARGE, _LARGE))
    said = [schema[k] for k in ("minimum", "exclusiveMinimum") if _is(schema.get(k))]
    low = max([low, *said])
    said = [schema[k] for k in ("maximum", "exclusiveMaximum") if _is(schema.get(k))]
    return low, min([high, *said])


def _is(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _whole(schema: Mapping[str, Any]) -> Drawn:
    low, high = _limits(schema)
    step = schema.get("multipleOf", 1)
    if isinstance(step, int) and step > 1:
        return st.integers(-(-int(low) // step), int(high) // step).map(
            lambda number: number * step
        )
    first, last = -int(-low // 1), int(high // 1)
    return st.integers(first, last) if first <= last else st.nothing()


def _number(schema: Mapping[str, Any]) -> Drawn:
    low, high = _limits(schema)
    step = schema.get("multipleOf")
    if step:
        return st.integers(int(low / step), int(high / step)).map(lambda n: n * step)
    fractions = st.floats(low, high, allow_nan=False, allow_infinity=False, width=64)
    return fractions | _whole(schema)
