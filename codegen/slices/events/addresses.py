"""The parameters in a channel's address, as typed arguments."""

from __future__ import annotations

from typing import Any

from codegen.model import ir, names
from codegen.model.templates import SLOT
from codegen.slices.events.document import Channel
from codegen.slices.events.fields import resolved

# Names that a publisher's method and a message's context use themselves.
_ARGUMENTS = frozenset(
    {"self", "event", "headers", "options", "name", "key", "message_id"}
    | {"correlation_id", "events", "timeout", "reply"}
)


def parameters(channel: Channel, address: str) -> tuple[ir.Parameter, ...]:
    """One parameter for each `{name}` of *address*, in its order."""
    scope = names.Scope(_ARGUMENTS)
    found: dict[str, ir.Parameter] = {}
    for wire_name in SLOT.findall(address):
        if wire_name not in found:
            found[wire_name] = _parameter(channel, wire_name, scope)
    return tuple(found.values())


def _parameter(channel: Channel, wire_name: str, scope: names.Scope) -> ir.Parameter:
    at = channel.parameters.get(wire_name)
    node: dict[str, Any] = {}
    if at is not None:
        node = resolved(channel.fields.documents, at)
    # AsyncAPI 2 describes a parameter by a schema, 3 by the keywords themselves.
    schema = node["schema"] if isinstance(node.get("schema"), dict) else node
    values = schema.get("enum")
    type_: ir.Type = ir.Scalar("str")
    if isinstance(values, list) and values:
        type_ = ir.Literals(tuple(dict.fromkeys(str(value) for value in values)))
    default = schema.get("default")
    doc = node.get("description") or schema.get("description")
    return ir.Parameter(
        name=scope.take(names.snake(wire_name)),
        wire_name=wire_name,
        place="path",
        type=type_,
        required=default is None,
        default=None if default is None else str(default),
        doc=doc if isinstance(doc, str) else "",
    )
