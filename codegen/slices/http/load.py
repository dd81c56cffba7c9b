"""Is the document OpenAPI? openapi-spec-validator decides, we say where and how bad."""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import unquote

from codegen.diagnostics import Code, Pointer, Report, codes
from codegen.model.ownership import Claim
from codegen.reading.refs import Documents
from codegen.reading.source import Source, is_remote
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
    for error in _errors(root, version[:3], _uri(claim.source), given.documents):
        _report(error, root, at, given.report)
    if given.report.failed and not before:
        return None
    dialect: Dialect = "3.0" if version.startswith("3.0") else "3.1"
    return Document(root=root, at=at, dialect=dialect)


def _uri(source: Source) -> str:
    return source.file if is_remote(source.file) else source.path.as_uri()


class _Known(dict[str, Any]):
    """What the validator may read, by scheme: what was read already, and else nothing.

    Left to itself it opens and fetches what any `$ref` names, in examples and
    extensions too.
    """

    def __init__(self, documents: Documents) -> None:
        self._values = {unquote(_uri(s)): s.value for s in documents.sources.values()}

    def __contains__(self, scheme: object) -> bool:
        return True

    def __getitem__(self, scheme: str) -> Any:
        return lambda uri: self._values.get(unquote(uri.partition("#")[0]), {})


def _errors(
    root: Any, version: str, uri: str, documents: Documents
) -> Iterable[ValidationError]:
    import openapi_spec_validator as spec
    from jsonschema_path import SchemaPath

    validators = {
        "3.0": spec.OpenAPIV30SpecValidator,
        "3.1": spec.OpenAPIV31SpecValidator,
        "3.2": spec.OpenAPIV32SpecValidator,
    }
    path = SchemaPath.from_dict(root, base_uri=uri, handlers=_Known(documents))
    validator = validators[version](path, base_uri=uri)
    found = list(validator.schema_validator.iter_errors(root))
    if found:
        return found
    # The semantic rules walk the document as if it were well-formed, and not all of
    # them survive what real documents hold; references were resolved before this.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            semantic = list(validator.iter_errors())
        except Exception:
            return []
    # Those of a keyword are about schemas and their defaults, and have no place.
    placed = [error for error in semantic if not isinstance(error.validator, str)]
    if version == "3.0" or placed == semantic:
        return placed
    again = list(mistakes(root))
    said = {error.message for error in again}
    return [*again, *(error for error in placed if error.message not in said)]


def _report(
    error: ValidationError, root: dict[str, Any], at: Pointer, report: Report
) -> None:
    error = _deepest(error)
    if error.message.startswith("Path parameter"):
        return  # lowering says the same, and where
    path = [str(token) for token in error.absolute_path]
    pointer = Pointer(at.file, tuple(path))
    match = re.match(r"Operation ID '(.+)' for", error.message)
    if match:
        pointer = _second_operation(root, match[1], at) or pointer
    report.add(_code(error, path), pointer, _message(error))


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


# What the standard asks for and no generated code depends on, by the rule that is
# broken: never by the message, which quotes the contract.
_HARMLESS_RULES = frozenset(
    {"additionalProperties", "unevaluatedProperties", "uniqueItems"}
    | {"minProperties", "minItems"}
)
_HARMLESS_MISSING = frozenset({"description", "responses"})
# Keys below which the next token is a name that the contract gave.
_NAMED = frozenset(
    {"components", "paths", "webhooks", "content", "responses", "headers", "callbacks"}
    | {"links", "encoding", "variables", "parameters"}
)


def _code(error: ValidationError, path: list[str]) -> Code:
    # The semantic rules of the validator are no keywords of a schema; lowering repeats
    # those that code depends on, with a span.
    if not isinstance(error.validator, str) or _inside_schema(path):
        return codes.LINT
    if error.validator == "required":
        present: Any = error.instance
        asked: Any = error.validator_value
        harmless = set(asked) - set(present) <= _HARMLESS_MISSING
    else:
        harmless = error.validator in _HARMLESS_RULES
    return codes.LINT if harmless else codes.INVALID_DOCUMENT


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
    if len(text) > 160 and error.validator:
        text = f"does not fit the standard's rule {error.validator!r} here"
    text = re.sub(r"(?<!\w)'([^']*)'(?!\w)", r'"\1"', text)
    return text[:1].lower() + text[1:]


def _second_operation(root: dict[str, Any], wanted: str, at: Pointer) -> Pointer | None:
    found: list[Pointer] = []
    for path, item in root.get("paths", {}).items():
        for method, operation in item.items() if isinstance(item, dict) else ():
            if isinstance(operation, dict) and operation.get("operationId") == wanted:
                found.append(at / "paths" / path / method / "operationId")
    return found[1] if len(found) > 1 else None
