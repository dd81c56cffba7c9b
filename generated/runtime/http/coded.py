"""Which media types of a contract's bodies generated code knows: XML beside JSON it does not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..media_types import covers
from .operation import Operation
from .request import contents_of

_DEEP = 50
"""References that lead on; more are a circle."""


def keep_coded(
    document: Mapping[str, Any], operations: Iterable[Operation[Any]]
) -> None:
    """Remove from *document*, in place, what the bodies of *operations* have no code for.

    Nothing is removed where there would be nothing left. `codegen lint` names what has no
    code; a generated server refuses it with 415.
    """
    for operation in operations:
        item = _resolved(document, document.get("paths", {}).get(operation.path))
        said = item.get(operation.method.lower()) or item.get(
            "additionalOperations", {}
        ).get(operation.method)
        body = _resolved(document, _resolved(document, said).get("requestBody"))
        content = body.get("content", {})
        if operation.request is None:
            continue
        coded = [one.media_type for one in contents_of(operation.request)]
        rest = [one for one in content if not any(covers(one, c) for c in coded)]
        for name in rest if len(rest) < len(content) else ():
            del content[name]


def _resolved(document: Mapping[str, Any], value: Any) -> dict[str, Any]:
    """What *value* refers to, or *value*; nothing if that is no object."""
    for _ in range(_DEEP):
        if not isinstance(value, dict):
            return {}
        if not isinstance(value.get("$ref"), str):
            return value
        here: Any = document
        for part in value["$ref"].removeprefix("#").split("/")[1:]:
            part = part.replace("~1", "/").replace("~0", "~")
            here = here.get(part) if isinstance(here, dict) else None
        value = here
    return {}
