"""Why a value that may be null is not the other thing that it may be.

Whatever is wrong with it, and however deep, validators say no more of `anyOf` than that it is
none of the alternatives; FastAPI writes one for each property that is optional.
"""

from __future__ import annotations

from typing import Any

import jsonschema_rs
from schemathesis.core.failures import Failure
from schemathesis.openapi.checks import JsonSchemaError

from .document import Document


def why(document: Document, failure: Failure) -> str:
    """Return what is wrong with a value that may be null, or one other thing; else nothing."""
    if not isinstance(failure, JsonSchemaError) or not isinstance(failure.schema, dict):
        return ""
    others = [
        one
        for one in failure.schema.get("anyOf", ())
        if document.resolved(one) != {"type": "null"}
    ]
    if len(others) != 1 or len(failure.schema["anyOf"]) != 2:
        return ""
    components = document.value.get("components", {})
    whole: dict[str, Any] = {"allOf": others, "components": components}
    try:
        validator = jsonschema_rs.validator_for(whole, validate_formats=True)
    except (ValueError, jsonschema_rs.ReferencingError):
        return ""
    for error in validator.iter_errors(failure.instance):
        place = "".join(f"/{part}" for part in error.instance_path)
        return f"It is not null, and {error.message}{f' (at {place})' * bool(place)}."
    return ""
