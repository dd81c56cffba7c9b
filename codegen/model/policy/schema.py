"""`x-resilience` as a JSON Schema, for editors and other tools."""

from __future__ import annotations

import json
from typing import Any

from codegen.model.policy import kinds, settings
from codegen.model.policy.settings import Group, Row

Schema = dict[str, Any]


def document() -> Schema:
    """The whole schema (JSON Schema 2020-12): exactly what the reader takes.

    What depends on the operation or on other settings is checked when a contract is
    read.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "x-resilience",
        "description": settings.POLICY.doc,
        **_members(settings.POLICY),
        "$defs": kinds.DEFS,
    }


def text() -> str:
    """The schema as `docs/x-resilience.schema.json` holds it."""
    return json.dumps(document(), indent=2) + "\n"


def _members(group: Group) -> Schema:
    return {
        "type": "object",
        "properties": {row.word: _row(row) for row in group.members},
        "additionalProperties": False,
    }


def _row(row: Row) -> Schema:
    if isinstance(row, Group):
        return {"description": row.doc, "anyOf": [*_singles(row), _members(row)]}
    known = {"default": row.default} if row.kind.takes(row.default) else {}
    return {"description": row.doc, **row.kind.schema, **known}


def _singles(group: Group) -> list[Schema]:
    """What may stand in place of an object."""
    forms: list[Schema] = []
    if group.on is not None:  # what needs words says nothing by being on
        forms.append({"const": False} if group.needs else {"type": "boolean"})
    if group.between:
        forms.append({"type": "string", "pattern": f"^{settings.pattern(group)}$"})
    elif group.short:
        forms += [dict(row.kind.schema) for row in settings.shorts(group)]
    return forms
