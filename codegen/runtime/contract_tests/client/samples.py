"""JSON values that fit the schemas of a document, without a look at the generated code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ...sample_scalars import CannotSample, a_number, a_text
from ..http.document import Document, Schema
from .schemas import Direction, flat, is_hidden, types

_DEEPEST = 12
_GENEROUS = 3
_TURNS = 3
ZONED = "2024-01-02T03:04:05+05:30"
"""A moment whose zone is not UTC."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sampler:
    """Makes values of schemas.

    Attributes:
        document: Where the schemas stand.
        direction: Which way the values go.
        generous: Down to which level what is optional is there.
        turn: Which branch of a choice is taken.
        zoned: Whether moments have a zone other than UTC.
    """

    document: Document
    direction: Direction
    generous: int = _GENEROUS
    turn: int = 0
    zoned: bool = False

    def value(self, schema: Schema, depth: int = 0) -> Any:
        """Return a value of *schema*.

        Raises:
            CannotSample: None could be made up.
        """
        if depth > _DEEPEST:
            raise CannotSample("the schema has no finite value")
        known = flat(self.document, schema)
        if "const" in known:
            return known["const"]
        if known.get("enum"):
            values = [one for one in known["enum"] if one is not None]
            return values[0] if values else None
        for keyword in ("oneOf", "anyOf"):
            if known.get(keyword):
                return self._branch(known, keyword, depth)
        if isinstance(known.get("discriminator"), Mapping):
            return self._heir(known, depth)
        return self._typed(known, depth)

    def _branch(self, known: Mapping[str, Any], keyword: str, depth: int) -> Any:
        """One of several, with what is said of all of them."""
        rest = {key: value for key, value in known.items() if key != keyword}
        branches = list(known[keyword])
        null = [one for one in branches if types(flat(self.document, one)) == ["null"]]
        some = [one for one in branches if one not in null]
        turn = self.turn % max(1, len(some))
        problem = CannotSample("no branch has a finite value")
        for branch in [*some[turn:], *some[:turn], *null]:
            try:
                # What is said of all says little of what is no object.
                made = self.value({"allOf": [rest, branch]}, depth + 1)
            except CannotSample as error:
                problem = error
                continue
            return self._named(known, branch, made)
        raise problem

    def _heir(self, known: Mapping[str, Any], depth: int) -> Any:
        """One of those that are made of *known*, if its discriminator lists them."""
        told = known["discriminator"]
        heirs = {str(k): str(v) for k, v in told.get("mapping", {}).items()}
        if not heirs:
            return self._typed(known, depth)
        key, target = [*heirs.items()][self.turn % len(heirs)]
        if not target.startswith("#"):
            target = f"#/components/schemas/{target}"
        made = self.value({"allOf": [{"$ref": target}, {"discriminator": None}]}, depth)
        return {**made, told["propertyName"]: key} if isinstance(made, dict) else made

    def _named(self, known: Mapping[str, Any], branch: Schema, made: Any) -> Any:
        """*made*, which says which branch it is, if a discriminator is to say so."""
        told = known.get("discriminator")
        if not isinstance(told, Mapping) or not isinstance(made, dict):
            return made
        name = told.get("propertyName")
        reference = branch.get("$ref") if isinstance(branch, Mapping) else None
        if not isinstance(name, str) or not isinstance(reference, str):
            return made
        word = reference.rpartition("/")[2]
        for key, target in told.get("mapping", {}).items():
            if target in (reference, word):
                word = key
                break
        own = flat(self.document, branch).get("properties", {}).get(name, {})
        own = flat(self.document, own)
        if "const" in own or own.get("enum"):
            return made
        return {**made, name: word}

    def _typed(self, known: Mapping[str, Any], depth: int) -> Any:
        named = [one for one in types(known) if one != "null"] or types(known)
        match named[0] if named else "":
            case "object":
                return self._object(known, depth)
            case "array":
                return self._array(known, depth)
            case "string":
                return self._text(known)
            case "integer" | "number" as kind:
                return a_number(_limits(known), whole=kind == "integer")
            case "boolean":
                return True
            case "null":
                return None
        return "anything"

    def _text(self, known: Mapping[str, Any]) -> str:
        if self.zoned and known.get("format") == "date-time" and "pattern" not in known:
            return ZONED
        return a_text(dict(known))

    def _object(self, known: Mapping[str, Any], depth: int) -> dict[str, Any]:
        properties = known.get("properties", {})
        required = known.get("required", ())
        made: dict[str, Any] = {}
        for name in required:
            kind = properties.get(name, {})
            if not is_hidden(self.document, kind, self.direction):
                made[name] = self.value(kind, depth + 1)
        room = known.get("maxProperties", len(properties) + 1)
        for name, kind in properties.items():
            wanted = depth < self.generous or len(made) < known.get("minProperties", 0)
            hidden = is_hidden(self.document, kind, self.direction)
            if name not in made and wanted and not hidden and len(made) < room:
                made |= self._optional(name, kind, depth)
        more = known.get("additionalProperties", known.get("unevaluatedProperties"))
        least = known.get("minProperties", 0)
        if more is not False and not properties and depth < self.generous:
            least = max(1, least)
        for number in range(least - len(made) if more is not False else 0):
            kind = more if isinstance(more, Mapping) else {}
            made[f"key{number}"] = self.value(kind, depth + 1)
        if len(made) < least:
            raise CannotSample(f"{least} properties")
        return made

    def _optional(self, name: str, kind: Schema, depth: int) -> dict[str, Any]:
        try:
            return {name: self.value(kind, depth + 1)}
        except CannotSample:
            return {}

    def _array(self, known: Mapping[str, Any], depth: int) -> list[Any]:
        made = [self.value(one, depth + 1) for one in known.get("prefixItems", ())]
        items, least = known.get("items"), known.get("minItems", 0)
        if least > 100:
            raise CannotSample(f"{least} items")
        wanted = max(least, min(2, known.get("maxItems", 2)))
        wanted = wanted if depth < self.generous else least
        kind: Schema = items if isinstance(items, Mapping) else {}
        if items is False:
            return made
        for number in range(len(made), wanted):
            try:
                one = self.value(kind, depth + 1)
            except CannotSample:
                if number < least:
                    raise
                break
            one = another(self.document, kind, one, number)
            if known.get("uniqueItems") and one in made:
                if number < least:
                    raise CannotSample("items that are all different")
                break
            made.append(one)
        return made


def another(document: Document, schema: Schema, value: Any, number: int) -> Any:
    """Return *value*, or one that is another for each *number*, if that is simple."""
    known = flat(document, schema)
    if not number:
        return value
    if known.get("enum"):
        values = [one for one in known["enum"] if one is not None]
        return values[number % len(values)] if values else value
    if isinstance(value, bool) or "multipleOf" in known or "const" in known:
        return value
    if isinstance(value, int | float):
        most = known.get("maximum", known.get("exclusiveMaximum"))
        fits = most is None or isinstance(most, bool) or value + number < most
        return value + number if fits else value
    if isinstance(value, str) and is_free(document, schema):
        longest = known.get("maxLength", len(value) + 9)
        changed = f"{value}{number}"
        return changed if len(changed) <= longest else value
    return value


def is_free(document: Document, schema: Schema) -> bool:
    """Whether any text fits *schema*, but for how long it is."""
    known = flat(document, schema)
    said = {"enum", "const", "pattern", "format", "oneOf", "anyOf", "not", "if"}
    said |= {"contentEncoding", "contentMediaType"}
    return types(known) == ["string"] and not said & set(known)


def candidates(sampler: Sampler, schema: Schema) -> Iterator[Any]:
    """Yield values of *schema*, the most telling first; of other branches of choices last."""
    for turn in range(_TURNS):
        for generous in dict.fromkeys((sampler.generous, min(1, sampler.generous), 0)):
            try:
                yield replace(sampler, turn=turn, generous=generous).value(schema)
            except CannotSample:
                continue


def _limits(known: Mapping[str, Any]) -> dict[str, Any]:
    """The limits of a number as JSON Schema 2020-12 has them."""
    found = dict(known)
    for word, limit in (
        ("exclusiveMinimum", "minimum"),
        ("exclusiveMaximum", "maximum"),
    ):
        if isinstance(found.get(word), bool):
            if found.pop(word) and limit in found:
                found[word] = found.pop(limit)
    return found
