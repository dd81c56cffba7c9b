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
from codegen.reading.text import is_index
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
            return list(validator.iter_errors())
        except Exception:
            return []


def _report(
    error: ValidationError, root: dict[str, Any], at: Pointer, report: Report
) -> None:
    error = _deepest(error)
    if error.message.startswith("Path parameter"):
        return  # lowering says the same, and where
    path = _located(root, [str(token) for token in error.absolute_path])
    pointer = Pointer(at.file, tuple(path))
    match = re.match(r"Operation ID '(.+)' for", error.message)
    if match:
        pointer = _second_operation(root, match[1], at) or pointer
    report.add(_code(error, path), pointer, _message(error))


def _located(root: Any, path: list[str]) -> list[str]:
    """The place of a path in the document.

    The validator counts the places of mistakes in schemas from the schema. No two
    schemas are told apart by that, but the first that has such a path is a good guess.
    """
    waiting: list[tuple[Any, list[str]]] = [(root, [])]
    while waiting and path:
        node, here = waiting.pop()
        if _leads(node, path):
            return [*here, *path]
        members = dict(enumerate(node)) if isinstance(node, list) else node
        waiting += [
            (child, [*here, str(key)])
            for key, child in reversed(members.items())
            if isinstance(child, dict | list)
        ]
    return path


def _leads(node: Any, path: list[str]) -> bool:
    for token in path:
        if isinstance(node, dict) and token in node:
            node = node[token]
        elif isinstance(node, list) and is_index(token, len(node)):
            node = node[int(token)]
        else:
            return False
    return True


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


# What no generated code depends on, though the standard asks for it: missing response
# descriptions and responses, unknown keys, and what stands inside schemas (lowering
# takes those apart itself).
_HARMLESS = re.compile(
    r"'description' is a required property|'responses' is a required property"
    r"|(Additional|Unevaluated) properties are not allowed|should be non-empty"
    r"|non-unique|[Dd]uplicate tag|does not match any of the regexes|^Operation ID|[Dd]efault|has non-unique elements"
)
_SCHEMA_PLACES = ("schema", "schemas", "example", "examples", "items")


def _code(error: ValidationError, path: list[str]) -> Code:
    inside_schema = any(place in path[:-1] for place in _SCHEMA_PLACES)
    if inside_schema or _HARMLESS.search(error.message):
        return codes.LINT
    # The semantic rules of the validator carry no place, so lowering repeats those
    # that code depends on, with a span.
    return codes.INVALID_DOCUMENT if path or error.validator else codes.LINT


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
