"""What breaks the rules of JSON Schema in an OpenAPI 3.1 document, all of it, with place.

openapi-spec-validator names one mistake a schema, another one each time, and counts its
place from the schema; so this looks again where it has found something.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

_DATA = frozenset({"example", "examples", "default", "const", "enum", "value"})


def mistakes(root: dict[str, Any]) -> Iterator[ValidationError]:
    """Every mistake, by the meta-schema of JSON Schema 2020-12."""
    from jsonschema import Draft202012Validator

    rules = Draft202012Validator(Draft202012Validator.META_SCHEMA)
    for place, schema in _schemas(root, ()):
        for error in rules.iter_errors(schema):
            error.relative_path.extendleft(reversed(place))
            yield error


def _schemas(node: Any, here: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    """The outermost schemas: named ones, and those of parameters and contents."""
    members = enumerate(node) if isinstance(node, list) else node.items()
    for key, child in members:
        place = (*here, str(key))
        if here == ("components", "schemas") or key == "schema":
            yield place, child
        elif isinstance(child, dict | list) and key not in _DATA:
            if not str(key).startswith("x-"):
                yield from _schemas(child, place)
