"""The contract of a fake over HTTP, as who calls that needs it: with what it answers."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..http.coded import keep_coded
from ..http.operation import METHODS, Operation

_REFUSALS = frozenset({"400", "422", "4XX", "DEFAULT"})
"""How a contract says that a request is refused that it does not allow."""

_ANSWERS = ("1", "2", "3", "DEFAULT")
"""How the statuses begin with which a request is done."""


def shown(
    document: Mapping[str, Any], path: str, operations: Iterable[Operation[Any]] = ()
) -> dict[str, Any]:
    """Return *document* with the fake at *path* for its server.

    A fake refuses what the contract forbids even if that declares no refusal, and does
    the rest even if it declares no answer. It takes those media types of bodies that there
    is code for.
    """
    made = {**copy.deepcopy(dict(document)), "servers": [{"url": path}]}
    keep_coded(made, operations)
    for operation in _operations(made):
        responses = operation.setdefault("responses", {})
        keys = {str(key).upper() for key in responses}
        if not keys & _REFUSALS:
            responses["4XX"] = {"description": "What the contract does not allow."}
        if not any(key.startswith(_ANSWERS) for key in keys):
            responses["2XX"] = {"description": "The contract does not say."}
    return made


def _operations(document: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    elsewhere = document.get("components", {}).get("pathItems", {})
    for item in (*document.get("paths", {}).values(), *elsewhere.values()):
        for method in METHODS:
            operation = item.get(method)
            if isinstance(operation, dict) and "$ref" not in operation:
                yield operation
