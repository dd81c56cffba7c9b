"""The parameters of a method that sends, and what it passes on, as Python text."""

from __future__ import annotations

from collections import Counter

from codegen.model import ir
from codegen.slices.events import spelling
from codegen.slices.events.paths import Paths
from codegen.slices.events.spelling import RUNTIME, event_of
from codegen.writing import python
from codegen.writing.python import Imports, literal


def sending(
    operation: ir.Operation, paths: Paths, imports: Imports, *further: str
) -> tuple[str, str]:
    """Parameters of the method of *operation*, with *further* ones, and what it passes on."""
    event = event_of(operation)
    headers = paths.headers(event)
    options = "PublishOptions" if headers is None else "DeliveryOptions"
    given, key = "options", event.facts.get("key")
    named: list[str] = []
    passed: list[str] = []
    if len(event.messages) > 1:
        named.append(_name(event, paths, imports))
        passed.append("name=name")
    named += [_parameter(one, event, paths, imports) for one in event.parameters]
    if key is not None:
        options = f"Keyed{options}"
        given = f"{imports.use(python.name(RUNTIME, 'keyed'))}(options, key)"
        named.append(f"key: {imports.use(python.annotation(key))} | None = None")
    options = imports.use(python.name(RUNTIME, options))
    filled = ", ".join(f"{literal(p.wire_name)}: {p.name}" for p in event.parameters)
    if headers is not None:
        type_ = imports.use(python.annotation(headers))
        required = all(message.headers_required for message in event.messages)
        named.append(f"headers: {type_}" + ("" if required else " | None = None"))
        passed.append("headers=headers")
    parameters = [f"self, event: {imports.use(spelling.union(event))}"]
    if named or further:
        parameters += ["*", *named, *further]
    parameters.append(f"**options: Unpack[{options}]")
    first = [f"event, {given}"] + ([f"{{{filled}}}"] if filled else [])
    return ", ".join(parameters), ", ".join(first + passed)


def _parameter(
    parameter: ir.Parameter, event: ir.EventBinding, paths: Paths, imports: Imports
) -> str:
    """A parameter of the address; what a message says itself may be left out."""
    if not paths.located(event, parameter.wire_name):
        return spelling.argument(parameter, imports)
    type_ = imports.use(python.annotation(parameter.type))
    return f"{parameter.name}: {type_} | None = None"


def _name(event: ir.EventBinding, paths: Paths, imports: Imports) -> str:
    """The parameter that says which of several messages is meant.

    Who sends must say it where neither the type of the payload nor that of the headers
    tells two of them apart; else it may be said.
    """
    names = tuple(dict.fromkeys(message.wire_name for message in event.messages))
    type_ = imports.use(python.annotation(ir.Literals(names)))
    told = paths.headers(event) is not None
    alike = Counter(_looks(message, told) for message in event.messages)
    return f"name: {type_}" + ("" if max(alike.values()) > 1 else " | None = None")


def _looks(message: ir.Message, told: bool) -> tuple[str, ir.Type | None]:
    """What tells a message from others where it is sent."""
    by_headers = told and message.headers_required
    return (
        python.annotation(message.payload.type).text,
        message.headers if by_headers else None,
    )
