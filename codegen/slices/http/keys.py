"""Which header makes repeating harmless, and whether a client can make up its value.

Clients send a UUID where their caller gives no key; a server whose contract does not take
one would answer that the request is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from codegen.diagnostics import codes
from codegen.model import ir
from codegen.model.policy import PROTOCOL
from codegen.slices.http.found import Node
from codegen.slices.slice import Input

_KEYS = frozenset({"idempotency-key", "x-idempotency-key"})
# Version 4 of RFC 9562: both ends of what is random.
_MADE_UP = (
    "00000000-0000-4000-8000-000000000000",
    "ffffffff-ffff-4fff-bfff-ffffffffffff",
)
_HINT = "let its schema be a string that takes a UUID, or say `idempotent: true`"


def key_of(
    parameters: tuple[ir.Parameter, ...], nodes: Sequence[Node], given: Input
) -> str | None:
    """The contract's `Idempotency-Key` header (draft-ietf-httpapi-idempotency-key).

    *nodes* are those of the path item, then the operation; a header that only callers
    know is none.
    """
    for parameter in parameters:
        if _is_key(parameter) and _is_known(parameter, nodes, given):
            return parameter.wire_name
    return None


def check(
    policy: ir.Policy,
    parameters: tuple[ir.Parameter, ...],
    nodes: Sequence[Node],
    given: Input,
) -> None:
    """Report headers that would be keys if clients could make up their values."""
    chosen = policy.values["idempotency.header"]
    for parameter in parameters:
        name = parameter.wire_name
        said = chosen.at != PROTOCOL and name.lower() == str(chosen.value).lower()
        wanted = said or (_is_key(parameter) and not policy.repeatable)
        if parameter.place != "header" or not wanted:
            continue
        if _is_known(parameter, nodes, given):
            continue
        message = f'"{name}" takes no UUID, which clients would make up'
        if said:
            given.report.add(codes.POLICY_CONTRADICTION, chosen.at, message, hint=_HINT)
        else:
            message = f"{message}, so the operation is not retried"
            written = _written(name, nodes, given)
            at = nodes[-1][1] if written is None else written[1]
            given.report.add(codes.KEY_OF_CALLERS, at, message, hint=_HINT)


def _is_key(parameter: ir.Parameter) -> bool:
    return parameter.place == "header" and parameter.wire_name.lower() in _KEYS


def _is_known(parameter: ir.Parameter, nodes: Sequence[Node], given: Input) -> bool:
    """Whether every call has a value: its caller's, or one that is made up."""
    return _always_given(parameter) or _made_up(parameter, nodes, given)


def _always_given(parameter: ir.Parameter) -> bool:
    return parameter.required and not isinstance(parameter.type, ir.Nullable)


def _made_up(parameter: ir.Parameter, nodes: Sequence[Node], given: Input) -> bool:
    """Whether a client can make up a value of *parameter*."""
    written = _written(parameter.wire_name, nodes, given)
    if parameter.content or written is None:
        return False
    node, at = written
    schema = given.documents.resolved(at / "schema")[0] if "schema" in node else {}
    format = schema.get("format")
    if isinstance(format, str) and not format.lower().startswith(("uuid", "guid")):
        return False
    return _takes(parameter.type, given, frozenset())


def _written(name: str, nodes: Iterable[Node], given: Input) -> Node | None:
    """The header parameter called *name* as the contract has it, the innermost."""
    found: Node | None = None
    for node, at in nodes:
        listed: Any = node.get("parameters")
        for index in range(len(listed)) if isinstance(listed, list) else ():
            one = given.documents.resolved(at / "parameters" / index)
            if one[0].get("in") == "header" and one[0].get("name") == name:
                found = one
    return found


def _takes(type: ir.Type, given: Input, within: frozenset[ir.Ref]) -> bool:
    """Whether every UUID is a value of *type*."""
    match type:
        case ir.Scalar(kind="any"):
            return True
        case ir.Scalar(kind="uuid"):
            return _takes_text(dict(dict(type.constraints).get("written", ())))
        case ir.Scalar(kind="str"):
            return _takes_text(dict(type.constraints))
        case ir.Nullable():
            return _takes(type.type, given, within)
        case ir.UnionOf():
            return any(_takes(member, given, within) for member in type.members)
        case ir.Ref() if type not in within:
            found = given.schemas.definition(type)
            if not isinstance(found, ir.Alias):
                return False
            return _takes(found.type, given, within | {type})
        case _:
            return False


def _takes_text(constraints: dict[str, Any]) -> bool:
    """What the server's own validator says; it answers in linear time."""
    from pydantic_core import SchemaValidator, ValidationError, core_schema

    validator = SchemaValidator(core_schema.str_schema(**constraints))
    try:
        for text in _MADE_UP:
            validator.validate_python(text)
    except ValidationError:
        return False
    return True
