"""Calls of the runtime's classes, as Python text that carries its imports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from codegen.model import ir
from codegen.slices.events.protocols import Facts
from codegen.writing import python
from codegen.writing.python import Expr, Imports, commas, join, literal

RUNTIME = ".runtime.events"


def slot(text: str) -> str:
    """Text that stands in a template of `join` as it is."""
    return text.replace("{", "{{").replace("}", "}}")


def call(class_name: str, arguments: dict[str, Any], **parts: list[Expr]) -> Expr:
    """`Name(word=literal, part=(Expr, Expr))`: *parts* are tuples, empty ones left out."""
    plain = Expr(python.keywords(arguments))
    tuples = (
        join(f"{word}=({{}},)", commas(items)) for word, items in parts.items() if items
    )
    given = [*([plain] if arguments else []), *tuples]
    return join("{}({})", python.name(RUNTIME, class_name), commas(given))


def dead_letter(facts: Facts) -> Expr:
    """`DeadLetterChannel(address=..., exchange=Exchange(...), queue=Queue(...))`."""
    given = [Expr(python.keywords({"address": facts["address"]}))]
    for word, class_name in (("exchange", "Exchange"), ("queue", "Queue")):
        if word in facts:
            given.append(join(f"{word}={{}}", call(class_name, facts[word])))
    if describes(facts, facts["address"]):
        given.append(join("topic={}", call("Topic", facts["topic"])))
    return join("{}({})", python.name(RUNTIME, "DeadLetterChannel"), commas(given))


def describes(facts: Mapping[str, Any], address: str | None) -> bool:
    """Whether *facts* say more of a topic than that it is called as its *address*."""
    topic = facts.get("topic")
    return topic is not None and (len(topic) > 1 or topic["name"] != address)


def server(server: ir.EventServer) -> Expr:
    """`Server(name=..., protocol=..., ...)`, without what is a default."""
    scheme = server.scheme if server.scheme != server.protocol else ""
    arguments = {
        "name": server.name,
        "protocol": server.protocol,
        "host": server.host,
        "path": server.path,
        "scheme": scheme,
        "protocol_version": server.protocol_version,
        "schema_registry": server.registry,
        "schema_registry_vendor": server.registry_vendor,
        "description": server.doc,
    }
    needed = {"name", "protocol", "host"}
    return call(
        "Server",
        {word: value for word, value in arguments.items() if value or word in needed},
        variables=list(_variables(server.variables)),
        security=list(_security(server.security)),
    )


def _variables(variables: tuple[ir.ServerVariable, ...]) -> Iterable[Expr]:
    for one in variables:
        arguments: dict[str, Any] = {"name": one.name}
        if one.default is not None:
            arguments["default"] = one.default
        if one.enum:
            arguments["enum"] = one.enum
        if one.doc:
            arguments["description"] = one.doc
        yield call("ServerVariable", arguments)


def _security(schemes: tuple[ir.ServerSecurity, ...]) -> Iterable[Expr]:
    for one in schemes:
        arguments: dict[str, Any] = {"name": one.name, "kind": one.kind}
        if one.scopes:
            arguments["scopes"] = one.scopes
        if one.facts:
            arguments["facts"] = one.facts
        yield call("ServerSecurity", arguments)


def event_of(operation: ir.Operation) -> ir.EventBinding:
    """How an operation of this slice travels."""
    assert isinstance(operation.binding, ir.EventBinding)
    return operation.binding


def answer(operation: ir.Operation) -> ir.EventReply:
    """How an operation is answered, of which it is known that it is."""
    reply = event_of(operation).reply
    assert reply is not None
    return reply


def summary(operation: ir.Operation) -> str:
    """What an operation says of itself, else where it leads: never nothing."""
    binding = event_of(operation)
    verb = "Send to" if binding.action == "send" else "Receive from"
    text = operation.doc.strip() or f"{verb} {binding.address}."
    spelt = python.docstring(text, indent=8)
    return spelt or python.docstring(f"{verb} an address.", indent=8)


def union(event: ir.EventBinding) -> Expr:
    """Type of what may travel."""
    return python.union(python.annotation(m.payload.type) for m in event.messages)


def argument(parameter: ir.Parameter, imports: Imports) -> str:
    """A parameter of an address, as one of a method."""
    spelt = f"{parameter.name}: {imports.use(python.annotation(parameter.type))}"
    return spelt if parameter.required else f"{spelt} = {literal(parameter.default)}"


def asks_for_ids(operation: ir.Operation) -> bool:
    """Whether who sends must say ids of schemas."""
    ids = [message.schema_id for message in event_of(operation).messages]
    return any(one is not None and one.id is None for one in ids)


def replied(name: str, given: str, type: str, made_up: str) -> tuple[str, ...]:
    """What a fake does that replies; of a union, what is made up has no type by itself."""
    return (
        f"reply: {type} = {made_up}",
        f"return self._replied({name}, {given}, reply)",
    )
