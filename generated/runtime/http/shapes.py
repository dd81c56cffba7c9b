"""From the texts of forms and parameters to JSON types, as a type's schema needs them."""

from __future__ import annotations

import json
from typing import Any

Schema = dict[str, Any]


def resolved(schema: Schema, definitions: Schema) -> Schema:
    """Return the schema behind a reference."""
    while "$ref" in schema:
        schema = definitions[schema["$ref"].rpartition("/")[2]]
    return schema


def branches(schema: Schema, definitions: Schema) -> list[Schema]:
    """Return the schemas of a union, one without null for a nullable type."""
    schema = resolved(schema, definitions)
    found = schema.get("anyOf") or schema.get("oneOf")
    if not found:
        return [schema]
    return [one for branch in found for one in branches(branch, definitions)]


def kinds(schema: Schema, definitions: Schema) -> set[str]:
    """Return the JSON types that a schema allows."""
    return {str(one.get("type", "")) for one in branches(schema, definitions)}


def read(value: Any, schema: Schema, definitions: Schema) -> Any:
    """Return a text, or a list of them, with the structure that *schema* has.

    A single text may be a whole list, an object is JSON, and an empty text is null
    where null but no text is allowed.
    """
    allowed = kinds(schema, definitions)
    if "array" in allowed:
        parsed = _json(value, "[")
        items = parsed if isinstance(parsed, list) else [parsed]
        kind = next(
            one for one in branches(schema, definitions) if one.get("type") == "array"
        ).get("items", {})
        return [read(item, kind, definitions) for item in items]
    if "object" in allowed:
        return _json(value, "{")
    if value == "" and "null" in allowed and not allowed & {"string", ""}:
        return None
    return value


def _json(value: Any, start: str) -> Any:
    """Return what a JSON text holds; anything else as it is."""
    if not isinstance(value, str) or not value.startswith(start):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value
