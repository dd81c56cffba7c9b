"""What stands in messages, operations and channels has the shape that code reads."""

from __future__ import annotations

import re
from typing import Any

from codegen.diagnostics import Pointer
from codegen.slices.events.checks import Checks, check_schema, is_json_schema, kind
from codegen.slices.events.fields import Fields

_PROSE = ("title", "summary", "description")
_EXPRESSION = re.compile(r"\$message\.(header|payload)(#.*)?", re.DOTALL)
_LOCATION = "write location: $message.header#/correlationId"


def check_message(checks: Checks, fields: Fields, owner: str) -> None:
    """Report what of a message, or of its traits, has another shape."""
    words = ("name", "messageId", "contentType", "schemaFormat")
    check_texts(checks, fields, owner, *words)
    for at in fields.all("correlationId"):
        _check_correlation(checks, at, f"correlationId of {owner}")
    for at in fields.all("headers"):
        _check_headers(checks, at, f"headers of {owner}")


def check_channel(checks: Checks, fields: Fields, owner: str) -> None:
    """Report what of a channel has another shape."""
    check_texts(checks, fields, owner)
    at = fields.at("servers")
    if at is not None and not isinstance(checks.documents.get(at), list):
        found = kind(checks.documents.get(at))
        checks.error(at, f'"servers" of {owner} must be a list, not {found}')


def check_texts(checks: Checks, fields: Fields, owner: str, *words: str) -> None:
    """Report which of *words* is no string, and which prose, which matters to nobody."""
    for word in (*words, *_PROSE):
        for at in fields.all(word):
            value = checks.documents.get(at)
            if isinstance(value, str):
                continue
            say = checks.error if word in words else checks.lint
            say(at, f'"{word}" of {owner} must be a string, not {kind(value)}')


def check_traits(checks: Checks, at: Pointer) -> None:
    """Report traits that are none, of the message or the operation at *at*."""
    traits = checks.documents.get(at).get("traits")
    if traits is not None and not isinstance(traits, list):
        checks.error(at / "traits", f'"traits" must be a list, not {kind(traits)}')
    for index in range(len(traits) if isinstance(traits, list) else 0):
        checks.object(at / "traits" / index, "a trait")


def default_content_type(checks: Checks, root: Pointer, node: dict[str, Any]) -> str:
    """What the bodies of a document are, where messages do not say it."""
    value = node.get("defaultContentType", "")
    if isinstance(value, str):
        return value
    message = f'"defaultContentType" must be a string, not {kind(value)}'
    checks.error(root / "defaultContentType", message)
    return ""


def _check_correlation(checks: Checks, at: Pointer, what: str) -> None:
    node = checks.object(at, what)
    if node is None:
        return
    place, location = checks.documents.follow(at), node.get("location")
    if location is None:
        checks.error(place, f'{what} has no "location"', _LOCATION)
    elif not isinstance(location, str) or not _EXPRESSION.fullmatch(location):
        shown = f'"{location}"' if isinstance(location, str) else kind(location)
        message = (
            f"the location of {what} must lead to a header or a field, not {shown}"
        )
        checks.error(place / "location", message, _LOCATION)


def _check_headers(checks: Checks, at: Pointer, what: str) -> None:
    check_schema(checks, at, f"the {what}")
    schema = checks.documents.get(checks.documents.follow(at))
    said = schema.get("schemaFormat", "") if isinstance(schema, dict) else ""
    if not isinstance(said, str) or not is_json_schema(said):
        return
    if said and isinstance(schema, dict):
        schema = schema.get("schema")
    listed = schema.get("type") if isinstance(schema, dict) else None
    types = listed if isinstance(listed, list) else [listed]
    if listed is not None and "object" not in types:
        checks.error(at, f'the {what} must be of type "object"')
