"""Which media types of a contract's bodies generated code knows: XML beside JSON it does not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..media_types import covers
from .operation import Operation
from .references import resolved
from .request import contents_of


def keep_coded(
    document: Mapping[str, Any], operations: Iterable[Operation[Any]]
) -> None:
    """Remove from *document*, in place, what the bodies of *operations* have no code for.

    Nothing is removed where there would be nothing left. `codegen lint` names what has no
    code; a generated server refuses it with 415.
    """
    for operation in operations:
        if operation.request is None:
            continue
        item = resolved(document, document.get("paths", {}).get(operation.path, {}))
        more = item.get("additionalOperations", {})
        said = item.get(operation.method.lower()) or more.get(operation.method, {})
        body = resolved(document, resolved(document, said).get("requestBody", {}))
        content = body.get("content", {})
        coded = [one.media_type for one in contents_of(operation.request)]
        rest = [one for one in content if not any(covers(one, c) for c in coded)]
        for name in rest if len(rest) < len(content) else ():
            del content[name]
