"""Is the document OpenAPI? openapi-spec-validator decides, we say where and how bad."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from codegen.diagnostics import Code, Pointer, Report, codes
from codegen.model.ownership import Claim
from codegen.slices.http.found import METHODS
from codegen.slices.http.schema_rules import mistakes
from codegen.slices.slice import Input

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

Dialect = Literal["3.0", "3.1"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A valid OpenAPI document and the JSON Schema dialect it is written in."""

    root: dict[str, Any]
    at: Pointer
    dialect: Dialect


def load(claim: Claim, given: Input) -> Document | None:
    """Validate the document; None, with diagnostics, if no code can come of it."""
    root, at = claim.source.value, Pointer(claim.source.file)
    version = root.get("openapi")
    if isinstance(version, float):  # `openapi: 3.1`, without quotes
        version = str(version)
    if not isinstance(version, str) or not re.match(r"3\.[012](\.|$)", version):
        what = json.dumps(version, default=str)
        given.report.add(
            codes.UNSUPPORTED_VERSION,
            at / "openapi",
            f"{what} is no version of OpenAPI that is supported",
            hint="write openapi: 3.1.0; 3.0, 3.1 and 3.2 are supported",
        )
        return None
    before = given.report.failed
    for error in _errors(root, version[:3]):
        _report(error, at, given.report)
    if given.report.failed and not before:
        return None
    dialect: Dialect = "3.0" if version.startswith("3.0") else "3.1"
    return Document(root=root, at=at, dialect=dialect)


def _errors(root: Any, version: str) -> list[ValidationError]:
    """What breaks the schema of the standard; then, of each schema, that of schemas.

    The semantic rules of openapi-spec-validator are left out: they take as long again
    for what lowering says itself, and where.
    """
    found = list(_rules(version).iter_errors(root))
    return found if found or version == "3.0" else list(mistakes(root))


@cache
def _rules(version: str) -> Any:
    """The schema of the standard, checked by jsonschema.

    Where jsonschema-rs is installed, openapi-spec-validator would take it; its errors do
    not say which rule is broken.
    """
    from jsonschema.validators import validator_for
    from openapi_spec_validator.schemas.utils import get_schema_content

    schema = get_schema_content(version)
    return validator_for(schema)(schema)


def _report(error: ValidationError, at: Pointer, report: Report) -> None:
    error = _deepest(error)
    path = [str(token) for token in error.absolute_path]
    if path == ["paths"] and error.validator in _SHAPES:
        return  # lowering says the same of what is no path, and where
    if _says_who(path) and error.validator == "type":
        return  # and of what does not say who may call, in every file
    message = _message(error)
    if _is_operation_elsewhere(error, path):
        if error.validator == "required":
            return  # what it refers to may have that
        message = "the standard has no reference to an operation; it is followed"
    if _is_followed(path):
        message = (
            f'the standard has no reference to a whole "{path[-2]}"; it is followed'
        )
    report.add(_code(error, path), Pointer(at.file, tuple(path)), message)


def _deepest(error: ValidationError) -> ValidationError:
    """The cause inside "not valid under any of the given schemas"."""
    while error.context:
        reasons = [
            cause
            for cause in error.context
            if "'$ref' is a required property" not in cause.message
        ] or list(error.context)
        error = max(reasons, key=lambda cause: len(cause.absolute_path))
    return error


_SHAPES = frozenset({"additionalProperties", "unevaluatedProperties", "propertyNames"})
_NEEDED = frozenset({"name", "in", "$ref"})
_PLACES = frozenset({"path", "query", "header", "cookie", "querystring"})
# Parts that only describe; of what else is wrong with them no code depends either.
_PROSE = frozenset(
    {"info", "tags", "externalDocs", "servers", "links", "openapi", "securitySchemes"}
    | {"examples", "example"}
)
_PROSE_FIELDS = frozenset(
    {"operationId", "summary", "description", "title", "deprecated", "tags", "version"}
)
# Maps that may be a reference as a whole, though the standard foresees none there.
_FOLLOWED = frozenset({"content", "headers", "encoding"})
# Keys below which the next token is a name that the contract gave.
_NAMED = frozenset(
    {"components", "paths", "webhooks", "content", "responses", "headers", "callbacks"}
    | {"links", "encoding", "variables", "parameters"}
)


def _code(error: ValidationError, path: list[str]) -> Code:
    """An error only where there could be no code: by the rule, never by the message.

    Real contracts break most other rules, and what is meant is plain all the same.
    """
    if (
        _inside_schema(path)
        or _PROSE & set(path)
        or (path[-1:] and (path[-1] in _PROSE_FIELDS))
    ):
        return codes.LINT
    if error.validator == "required":
        present: Any = error.instance
        asked: Any = error.validator_value
        harmful = bool((set(asked) - set(present)) & _needed(present))
    elif error.validator in ("enum", "const"):
        # A parameter of no known place cannot be sent.
        known = isinstance(error.instance, str) and error.instance in _PLACES
        harmful = path[-1:] == ["in"] and not known
    else:
        # Nothing, as null or as PHP writes an empty object, is as good as absent.
        meant = error.instance not in (None, []) and not _is_followed(path)
        harmful = error.validator == "type" and meant
    return codes.INVALID_DOCUMENT if harmful else codes.LINT


def _says_who(path: list[str]) -> bool:
    """Whether a place is `security`, or one of its alternatives, and no name of a part."""
    place = path[:-1] if path[-1:] and path[-1].isdigit() else path
    named = place[-3:-2] == ["components"] or not _NAMED.isdisjoint(place[-2:-1])
    return place[-1:] == ["security"] and not named


def _needed(node: Any) -> frozenset[str]:
    """What code depends on; the whole query is one parameter, whatever its name."""
    return _NEEDED - ({"name"} if node.get("in") == "querystring" else set())


def _is_followed(path: list[str]) -> bool:
    return path[-1:] == ["$ref"] and not _FOLLOWED.isdisjoint(path[-2:-1])


def _is_operation_elsewhere(error: ValidationError, path: list[str]) -> bool:
    instance: Any = error.instance
    item = path[-3:-2] in (["paths"], ["webhooks"], ["pathItems"])
    refers = isinstance(instance, dict) and isinstance(instance.get("$ref"), str)
    return refers and item and path[-1] in METHODS


def _inside_schema(path: list[str]) -> bool:
    """Whether a place is inside a schema or an example: lowering takes those apart."""
    tokens = iter(path)
    for token in tokens:
        if token in ("schema", "itemSchema", "schemas", "example", "examples"):
            return next(tokens, None) is not None
        if token == "components":
            section = next(tokens, None)
            name = next(tokens, None)
            if section in ("schemas", "examples"):
                return name is not None
        elif token in _NAMED:
            next(tokens, None)
    return False


def _message(error: ValidationError) -> str:
    """The validator's sentence in our manner: double quotes, no dumped values."""
    text = error.message.replace("\n", " ")
    if error.instance is None:
        text = text.replace("None", "null", 1)
    if len(text) > 160 and error.validator:
        text = f"does not fit the standard's rule {error.validator!r} here"
    text = re.sub(r"(?<!\w)'([^']*)'(?!\w)", r'"\1"', text)
    return text[:1].lower() + text[1:]
