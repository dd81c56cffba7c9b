"""Properties that may be absent, and are not null for that.

Python says both with None. Which of them the contract allows is known to the class.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema

_Node = dict[str, Any]


def never_null(field: _Node, name: str, may_be_null: Collection[str]) -> bool:
    """Whether None says of *field*, of a core schema, that the property is absent.

    *may_be_null* are the wire names of those of which it says more.
    """
    schema = field["schema"]
    return (
        schema["type"] == "default"
        and schema.get("default", ...) is None
        and schema["schema"]["type"] == "nullable"
        and field.get("validation_alias", name) not in may_be_null
    )


def leave_out(
    schema: CoreSchema, handler: GetCoreSchemaHandler, may_be_null: Collection[str]
) -> None:
    """Keep absent properties out of what the model of *schema* is dumped as."""
    for name, field in _fields(handler.resolve_ref_schema(schema)):
        if never_null(field, name, may_be_null):
            inner = field["schema"]["schema"]["schema"]
            if not _takes_null(inner, handler.resolve_ref_schema):
                field["serialization_exclude_if"] = _is_none


def _fields(schema: Any) -> Iterator[tuple[str, _Node]]:
    """Yield the fields of a model, which checks may stand around."""
    while schema["type"] != "model-fields":
        if "schema" not in schema:
            return
        schema = schema["schema"]
    yield from schema["fields"].items()


def _takes_null(schema: Any, resolve: Callable[[Any], Any]) -> bool:
    """Whether null is a value of the type itself, which has a name."""
    try:
        return resolve(schema)["type"] in ("any", "none", "nullable")
    except LookupError:  # a type within itself
        return False


def _is_none(value: object) -> bool:
    return value is None
