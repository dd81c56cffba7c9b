"""Where a contract forbids a request that Schemathesis made up to be forbidden."""

from __future__ import annotations

from typing import Any

from schemathesis import Case

from .document import Declared, Document, escaped

_PROPERTIES = "/properties/"


def forbidding(document: Document, operation: Declared, case: Case[Any]) -> str:
    """Return the pointer of what *case* breaks: a parameter, or part of the schema of a body.

    It is the operation where that is not known. Of a case that breaks several things it is
    the first, which is what its message begins with.
    """
    data: Any = case.meta.phase.data if case.meta is not None else None
    mutations = getattr(data, "mutations", ())
    broken = mutations[0] if mutations else data
    where = getattr(broken, "parameter_location", None)
    inside = getattr(broken, "schema_pointer", None) or getattr(data, "location", None)
    inside = inside if inside and inside.startswith("/") else ""
    if where is None:
        return operation.pointer
    if where.value == "body":
        return _of_body(document, operation, str(case.media_type or ""), inside)
    name = getattr(broken, "parameter", None)
    if name is None and inside.startswith(_PROPERTIES):
        name = inside.removeprefix(_PROPERTIES).partition("/")[0]
    return _of_parameter(document, operation, where.value, str(name))


def _of_body(
    document: Document, operation: Declared, media_type: str, inside: str
) -> str:
    body = document.resolved(operation.value.get("requestBody", {}))
    place = f"{operation.pointer}/requestBody"
    for told in (media_type, media_type.partition(";")[0]):
        if told in body.get("content", {}):
            return f"{place}/content/{escaped(told)}/schema{inside}"
    return place if body else operation.pointer


def _of_parameter(
    document: Document, operation: Declared, where: str, name: str
) -> str:
    item = operation.pointer.rpartition("/")[0]
    declared = (
        (operation.pointer, operation.value.get("parameters", ())),
        (item, operation.shared),
    )
    for holder, parameters in declared:
        for number, one in enumerate(map(document.resolved, parameters)):
            if (one.get("in"), one.get("name")) == (where, name):
                return f"{holder}/parameters/{number}"
    return operation.pointer
