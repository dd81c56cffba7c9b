"""The rules of AsyncAPI that generated code depends on, checked as a document is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from codegen.diagnostics import Pointer, Report, codes
from codegen.model.media_types import essence
from codegen.model.templates import SLOT
from codegen.reading.refs import Documents


def kind(value: Any) -> str:
    """What JSON calls a value, with its article."""
    if value is None:
        return "null"
    names = {bool: "a boolean", str: "a string", list: "a list", dict: "an object"}
    return names.get(type(value), "a number")


@dataclass(frozen=True, slots=True)
class Checks:
    """Looks at nodes and says what is wrong with them."""

    documents: Documents
    report: Report

    def error(self, at: Pointer, message: str, hint: str | None = None) -> None:
        """Report a broken rule that code depends on."""
        self.report.add(codes.INVALID_DOCUMENT, at, message, hint=hint)

    def lint(self, at: Pointer, message: str, hint: str | None = None) -> None:
        """Report a broken rule that no code depends on."""
        self.report.add(codes.LINT, at, message, hint=hint)

    def object(self, at: Pointer, what: str) -> dict[str, Any] | None:
        """The object at *at*, references followed; None, and an error, if it is none."""
        node = self.documents.get(self.documents.follow(at))
        if isinstance(node, dict):
            return node
        self.error(at, f"{what} must be an object, not {kind(node)}")
        return None

    def members(
        self, at: Pointer, key: str, what: str
    ) -> Iterator[tuple[str, Pointer]]:
        """The members of the mapping *key* that are objects, in document order.

        An absent mapping is empty; *what* names one member. Such maps have no extensions:
        what begins with `x-` is a name like any other.
        """
        node = self.documents.get(at)
        if not isinstance(node, dict) or node.get(key) is None:
            return
        mapping = self.object(at / key, f'"{key}"')
        place = self.documents.follow(at / key)
        for name in mapping or ():
            if self.object(place / name, f'{what} "{name}"') is not None:
                yield name, place / name

    def text(self, at: Pointer, node: dict[str, Any], key: str) -> str:
        """A required string of *node*; a number is warned about and spelt out."""
        value = node.get(key)
        if value is None:
            self.error(at, f'"{key}" is missing', f"add {key}: to the object")
        elif isinstance(value, dict | list):
            self.error(at / key, f'"{key}" must be a string, not {kind(value)}')
        elif not isinstance(value, str):
            self.lint(
                at / key,
                f'"{key}" must be a string, not {kind(value)}',
                f'write it in quotes: {key}: "{value}"',
            )
        return str(value) if isinstance(value, str | int | float) else ""


def check_info(checks: Checks, root: Pointer) -> tuple[str, str, str]:
    """Title, version and description of a document."""
    node = checks.documents.get(root)
    if node.get("info") is None:
        checks.error(root, '"info" is missing', "add info: with a title and a version")
        return "", "", ""
    info = checks.object(root / "info", '"info"')
    if info is None:
        return "", "", ""
    at = checks.documents.follow(root / "info")
    title, version = checks.text(at, info, "title"), checks.text(at, info, "version")
    doc = info.get("description")
    return title, version, doc if isinstance(doc, str) else ""


def check_schemas(checks: Checks, root: Pointer) -> None:
    """Schemas of the components: an object or a boolean, in their own format too."""
    node = checks.documents.get(root)
    components = node.get("components")
    if components is None or checks.object(root / "components", '"components"') is None:
        return
    at = checks.documents.follow(root / "components")
    schemas = checks.documents.get(at).get("schemas")
    if schemas is None or checks.object(at / "schemas", '"schemas"') is None:
        return
    at = checks.documents.follow(at / "schemas")
    for name in checks.documents.get(at):
        check_schema(checks, at / name, f'schema "{name}"')


def check_schema(checks: Checks, at: Pointer, what: str) -> None:
    """A schema, or a schema with its format (Multi Format Schema Object)."""
    schema = checks.documents.get(checks.documents.follow(at))
    if isinstance(schema, dict) and "schemaFormat" in schema:
        if not isinstance(schema["schemaFormat"], str):
            found = kind(schema["schemaFormat"])
            checks.error(at, f'"schemaFormat" of {what} must be a string, not {found}')
            return
        if "schema" not in schema:
            checks.error(at, f'{what} has a "schemaFormat" but no "schema"')
        elif not is_json_schema(schema["schemaFormat"]):
            return
        else:
            inner = checks.documents.follow(at) / "schema"
            check_schema(checks, inner, f"the schema of {what}")
    elif not isinstance(schema, dict | bool):
        checks.error(at, f"{what} must be an object or a boolean, not {kind(schema)}")


_JSON_SCHEMAS = (
    "application/vnd.aai.asyncapi",
    "application/vnd.oai.openapi",
    "application/schema",
)


def is_json_schema(schema_format: str) -> bool:
    """Whether a `schemaFormat` is JSON Schema, OpenAPI's or AsyncAPI's own."""
    media_type = essence(schema_format)
    return not media_type or media_type.split("+")[0] in _JSON_SCHEMAS


def check_address(
    checks: Checks, address: str | None, parameters: dict[str, Pointer], at: Pointer
) -> None:
    """The parameters of an address and those that are declared are the same."""
    used = SLOT.findall(address or "")
    for name in used:
        if name not in parameters:
            checks.lint(
                at,
                f'address "{address}" uses a parameter "{name}" that is not declared',
                f"add {name}: to the parameters of the channel",
            )
    for name, place in parameters.items():
        if name not in used:
            checks.lint(place, f'parameter "{name}" does not stand in the address')
