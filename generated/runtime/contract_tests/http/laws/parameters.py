"""How values of parameters get into a request that is made up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ....http.operation import Operation
from .conversation import Conversation


def parameter(
    talk: Conversation, operation: Operation[Any], name: str
) -> Mapping[str, Any]:
    """Return what the contract says of the parameter *name*: of the query, else of a header."""
    for place in ("query", "header"):
        for one in talk.subject.spec.parameters(talk.declared(operation)):
            if one.get("in") == place and one.get("name") == name:
                return one
    return {}


def tell(
    talk: Conversation, operation: Operation[Any], case: Any, values: Mapping[str, Any]
) -> None:
    """Say *values*, by parameter, in *case*, each where the contract has the parameter."""
    for name, value in values.items():
        said = parameter(talk, operation, name)
        if said.get("in") == "header":
            case.headers[name] = str(written(value, said))
        else:
            case.query = {**(case.query or {}), name: written(value, said)}


def written(value: Any, said: Mapping[str, Any] = {}) -> Any:
    """Return *value* as a URL has it: scalars as JSON writes them, lists as they are *said*."""
    if isinstance(value, list):
        parts = [written(one) for one in value]
        is_one = said.get("explode") is False and said.get("style", "form") == "form"
        return ",".join(map(str, parts)) if is_one else parts
    if isinstance(value, bool):
        return "true" if value else "false"
    return "null" if value is None else value
