"""The constants of `events.py`: what the runtime knows of each operation, as Python text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from codegen.model import ir
from codegen.slices.events import spelling
from codegen.slices.events.contents import Contents
from codegen.slices.events.expressions import HEADER
from codegen.slices.events.paths import Paths, correlation_header, unescaped
from codegen.slices.events.spelling import RUNTIME, call, event_of, slot
from codegen.writing import python
from codegen.writing.python import Expr, Imports, commas, join, literal

# Facts of an operation that are values of a class in the runtime.
_CLASSES = (("exchange", "Exchange"), ("queue", "Queue"), ("amqp", "AmqpSend"))


def arguments(
    name: str,
    event: ir.EventBinding,
    paths: Paths,
    contents: Contents,
    imports: Imports,
    policy: Expr | None = None,
) -> list[str]:
    """The arguments of an `Event`."""
    lines: list[str] = []
    payloads = [
        imports.use(_payload(m, event, paths, contents)) for m in event.messages
    ]
    lines.append(f"name={literal(name)}")
    lines.append(f"address={literal(event.address)}")
    lines.append(f"payloads=({', '.join(payloads)},)")
    if "others" in event.facts:
        lines.append(f"others={literal(event.facts['others'])}")
    for word, class_name in _CLASSES:
        if word in event.facts:
            spelt = call(class_name, event.facts[word])
            lines.append(f"{word}={imports.use(spelt)}")
    if spelling.describes(event.facts, event.address):
        spelt = call("Topic", event.facts["topic"])
        lines.append(f"topic={imports.use(spelt)}")
    if "dead_letter" in event.facts:
        spelt = spelling.dead_letter(event.facts["dead_letter"])
        lines.append(f"dead_letter={imports.use(spelt)}")
    for word, value in _facts(event, paths):
        lines.append(f"{word}={literal(value)}")
    if policy is not None:
        lines.append(f"policy={imports.use(policy)}")
    if "passed" in event.facts:
        lines.append(f"passed={imports.use(_marks(event.facts['passed']))}")
    passing = [m for m in event.facts.get("passing", ()) if _is_told(m)]
    if passing:
        others = [imports.use(_payload(m, event, paths, contents)) for m in passing]
        lines.append(f"passing=({', '.join(others)},)")
    if "unknown" in event.facts:
        lines.append(f"unknown={literal(event.facts['unknown'])}")
    return lines


def of_reply(
    operation: ir.Operation,
    reply: ir.EventReply,
    paths: Paths,
    contents: Contents,
    imports: Imports,
) -> list[str]:
    """The arguments of a `Reply`: the event, and where a request says its address."""
    name = f"{operation.wire_name}.reply"
    told = ", ".join(arguments(name, reply.binding, paths, contents, imports))
    lines = [f"event=Event({told})"]
    header = HEADER.fullmatch(reply.location)
    if header:
        lines.append(f"header={literal(unescaped(header[1]))}")
    field = paths.common(event_of(operation), lambda _: reply.location)
    if field:
        lines.append(f"field={literal('.'.join(field))}")
    return lines


def _payload(
    message: ir.Message, event: ir.EventBinding, paths: Paths, contents: Contents
) -> Expr:
    """What the runtime knows of one message."""
    spelt = {"name": Expr(literal(message.wire_name))}
    cloud = message.cloud_event
    spelt["content"] = contents.expr(message.payload, inside=cloud is not None)
    headers = paths.header_class(message)
    if headers is not None:
        spelt["headers"] = python.annotation(headers)
    marks = event.facts.get("marks", {}).get(message.wire_name)
    if marks:
        spelt["marks"] = _marks(marks)
    header = correlation_header(message)
    if header:
        spelt["correlation_header"] = Expr(literal(header))
    if message.schema_id is not None:
        spelt["schema_id"] = _schema_id(message.schema_id)
    if cloud is not None:
        spelt["cloudevents"] = call("CloudEvents", dict(cloud))
    slots = ", ".join(f"{word}={{}}" for word in spelt)
    payload = python.name(RUNTIME, "Payload")
    return join(f"{{}}({slots})", payload, *spelt.values())


def _facts(event: ir.EventBinding, paths: Paths) -> Iterable[tuple[str, Any]]:
    """What the runtime looks up in a message or tells the broker."""
    for word in ("servers", "group", "client", "mandatory"):
        if word in event.facts:
            yield word, event.facts[word]
    # Who receives may know some that its own address does not have: those have no default.
    defaults = {one.wire_name: one.default or "" for one in event.parameters}
    located = tuple(
        (name, ".".join(path), defaults.get(name, ""))
        for name in event.facts.get("located", ())
        if (path := paths.located(event, name))
    )
    if located:
        yield "located", located
    # Who receives takes an address as it came: somebody has sent it.
    allowed = tuple(
        (one.wire_name, one.type.values)
        for one in event.parameters
        if isinstance(one.type, ir.Literals)
    )
    if allowed and event.action == "send":
        yield "allowed", allowed
    key = paths.common(event, lambda message: message.key)
    correlation = paths.common(event, lambda message: message.correlation_id)
    for word, value in (("key", key), ("correlation", correlation)):
        if value:
            yield word, ".".join(value)


def _is_told(message: ir.Message) -> bool:
    """Whether not everything fits a message, so that it says something that one does."""
    return message.payload.codec == "json" and message.payload.type != ir.ANY


def _marks(marks: tuple[tuple[str, str, str], ...]) -> Expr:
    """What tells a message from the others of its address."""
    mark = python.name(RUNTIME, "Mark")
    spelt = [
        join(f"{{}}({', '.join(slot(literal(word)) for word in one)})", mark)
        for one in marks
    ]
    return join("({},)", commas(spelt))


def _schema_id(said: ir.SchemaId) -> Expr:
    """What goes before the body, without what is a default."""
    words: dict[str, Any] = {} if said.id is None else {"id": said.id}
    words |= {"size": said.size} if said.size != 4 else {}
    words |= {"indexes": said.indexes} if said.indexes else {}
    return call("SchemaId", words)
