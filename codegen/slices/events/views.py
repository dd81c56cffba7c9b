"""The strings that the templates of the events slice print."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from codegen.model import ir
from codegen.model.media_types import essence
from codegen.slices.events import cloudevents, spelling, topology
from codegen.slices.events.paths import Paths
from codegen.slices.events.spelling import RUNTIME, call, slot
from codegen.slices.slice import Output
from codegen.writing import policies, python
from codegen.writing.policies import Constant
from codegen.writing.python import Expr, Imports, commas, join, literal

_CODECS = {
    "json": ("Json", "application/json"),
    "text": ("Text", "text/plain"),
    "binary": ("Binary", "application/octet-stream"),
}
# Facts of an operation that are values of a class in the runtime.
_CLASSES = (("exchange", "Exchange"), ("queue", "Queue"), ("amqp", "AmqpSend"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One operation, as the module at hand spells it."""

    name: str
    head: str = ""
    """Type of the event or of its messages."""
    doc: str = ""
    signature: str = ""
    call: str = ""
    context: str = ""
    """Type of what a handler learns beside the event."""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """One module of the slice."""

    doc: str
    imports: str
    name: str = ""
    """The class it is about."""
    title: str = ""
    service: str = ""
    called: str = ""
    """A tuple of all operations."""
    publisher: str = ""
    handlers: str = ""
    policies: tuple[Constant, ...] = ()
    operations: tuple[Operation, ...] = ()
    lines: tuple[str, ...] = ()


class Contract:
    """Makes the views of one contract, a method a module."""

    def __init__(self, contract: ir.Contract, paths: Paths, output: Output) -> None:
        self.contract, self.paths, self.output = contract, paths, output
        self.prefix = contract.class_name
        self.sent = [o for o in contract.operations if _event(o).action == "send"]
        self.received = [
            o for o in contract.operations if _event(o).action == "receive"
        ]

    def _imports(self, module: str) -> Imports:
        here = f"{self.contract.package}.{module}"
        return Imports(here, runtime=self.output.runtime)

    def _doc(self, text: str, *, indent: int = 0) -> str:
        title = " ".join(self.contract.title.split())
        return python.docstring(text.format(title or self.prefix), indent=indent)

    # --- events.py --------------------------------------------------------------------

    def events(self) -> Module:
        """One constant for each operation."""
        imports = self._imports("events")
        constants = [operation.constant for operation in self.contract.operations]
        table = policies.table(self.contract.operations, constants)
        imports.reserve(*constants, *table.shared)
        imports.add(RUNTIME, "Event", "Payload")
        shared = table.constants(imports.use)
        operations = tuple(
            self._constant(operation, table.spelt[operation.constant], imports)
            for operation in self.contract.operations
        )
        return Module(
            doc=self._doc("Events of {}, one constant for each operation."),
            imports=imports.block(),
            policies=shared,
            operations=operations,
        )

    def _constant(
        self, operation: ir.Operation, policy: Expr, imports: Imports
    ) -> Operation:
        event, lines = _event(operation), []
        payloads = [imports.use(self._payload(m, event)) for m in event.messages]
        lines.append(f"name={literal(operation.wire_name)}")
        lines.append(f"address={literal(event.address)}")
        lines.append(f"payloads=({', '.join(payloads)},)")
        if "others" in event.facts:
            lines.append(f"others={literal(event.facts['others'])}")
        for word, class_name in _CLASSES:
            if word in event.facts:
                spelt = call(class_name, event.facts[word])
                lines.append(f"{word}={imports.use(spelt)}")
        for word, value in self._facts(event):
            lines.append(f"{word}={literal(value)}")
        lines.append(f"policy={imports.use(policy)}")
        if "passed" in event.facts:
            lines.append(f"passed={imports.use(_marks(event.facts['passed']))}")
        passing = [m for m in event.facts.get("passing", ()) if _is_told(m)]
        if passing:
            payloads = [imports.use(self._payload(m, event)) for m in passing]
            lines.append(f"passing=({', '.join(payloads)},)")
        if "unknown" in event.facts:
            lines.append(f"unknown={literal(event.facts['unknown'])}")
        return Operation(
            name=operation.constant,
            head=imports.use(_union(event)),
            lines=tuple(lines),
        )

    def _payload(self, message: ir.Message, event: ir.EventBinding) -> Expr:
        """What the runtime knows of one message."""
        spelt = {"name": Expr(literal(message.wire_name))}
        cloud = message.cloud_event
        spelt["content"] = _codec(message.payload, inside=cloud is not None)
        headers = self.paths.header_class(message)
        if headers is not None:
            spelt["headers"] = python.annotation(headers)
        marks = event.facts.get("marks", {}).get(message.wire_name)
        if marks:
            spelt["marks"] = _marks(marks)
        if cloud is not None:
            spelt["cloudevents"] = call("CloudEvents", dict(cloud))
        slots = ", ".join(f"{word}={{}}" for word in spelt)
        payload = python.name(RUNTIME, "Payload")
        return join(f"{{}}({slots})", payload, *spelt.values())

    def _facts(self, event: ir.EventBinding) -> Iterable[tuple[str, Any]]:
        """What the runtime looks up in a message or tells the broker."""
        for word in ("servers", "group", "client", "dead_letter", "mandatory"):
            if word in event.facts:
                yield word, event.facts[word]
        key = self.paths.common(event, lambda message: message.key)
        correlation = self.paths.common(event, lambda message: message.correlation_id)
        header = self.paths.header(event)
        for word, value in (("key", key), ("correlation", correlation)):
            if value:
                yield word, ".".join(value)
        if header:
            yield "correlation_header", header

    # --- publisher.py -----------------------------------------------------------------

    def publisher(self) -> Module:
        """One method for each operation that sends."""
        imports = self._imports("publisher")
        name = f"{self.prefix}Publisher"
        imports.reserve(name, f"Sync{name}")
        imports.add("typing", "Unpack")
        imports.add(RUNTIME, "Publisher", "Receipt")
        imports.add(f"{RUNTIME}.blocking", "SyncPublisher")
        imports.add(self.contract.package, "events")
        return Module(
            name=name,
            doc=self._doc("Typed publisher of the events of {}."),
            title=self._doc("Sends the events of {}, with its policies.", indent=4),
            service=literal(self.contract.service),
            called=_called(self.contract.operations),
            operations=tuple(self._method(o, imports) for o in self.sent),
            imports=imports.block(),
        )

    def _method(self, operation: ir.Operation, imports: Imports) -> Operation:
        event = _event(operation)
        headers = self.paths.headers(event)
        options = "PublishOptions" if headers is None else "DeliveryOptions"
        given, key = "options", event.facts.get("key")
        named = [_argument(parameter, imports) for parameter in event.parameters]
        if key is not None:
            options, given = f"Keyed{options}", "keyed(options, key)"
            imports.add(RUNTIME, "keyed")
            named.append(f"key: {imports.use(python.annotation(key))} | None = None")
        imports.add(RUNTIME, options)
        arguments = [f"self, event: {imports.use(_union(event))}"]
        passed = [f"events.{operation.constant}, event, {given}"]
        if event.parameters:
            filled = (f"{literal(p.wire_name)}: {p.name}" for p in event.parameters)
            passed.append(f"{{{', '.join(filled)}}}")
        if headers is not None:
            type_ = imports.use(python.annotation(headers))
            required = all(message.headers_required for message in event.messages)
            named.append(f"headers: {type_}" + ("" if required else " | None = None"))
            passed.append("headers=headers")
        if named:
            arguments += ["*", *named]
        arguments.append(f"**options: Unpack[{options}]")
        return Operation(
            name=operation.name,
            doc=_summary(operation),
            signature=", ".join(arguments),
            call=", ".join(passed),
        )

    # --- consumer.py ------------------------------------------------------------------

    def consumer(self) -> Module:
        """The Protocol to implement, and the function that binds it."""
        imports = self._imports("consumer")
        imports.reserve(f"{self.prefix}Handlers", "register")
        imports.add("typing", "Protocol", "Unpack")
        imports.add(".runtime", "MaybeAwaitable")
        taken = ("ConsumeOptions", "MessageContext", "Transport", "bind")
        imports.add(RUNTIME, *taken)
        imports.add(f"{RUNTIME}.inbox", "Inbox")
        imports.add(self.contract.package, "events")
        return Module(
            name=f"{self.prefix}Handlers",
            doc=self._doc("What receives the events of {}, and how it is bound."),
            title=self._doc("Handles the events of {}.", indent=4),
            service=literal(self.contract.service),
            operations=tuple(self._handler(o, imports) for o in self.received),
            imports=imports.block(),
        )

    def _handler(self, operation: ir.Operation, imports: Imports) -> Operation:
        return Operation(
            name=operation.name,
            head=imports.use(_union(_event(operation))),
            doc=_summary(operation),
            call=f"events.{operation.constant}, group, handlers.{operation.name}",
            context=self._context(operation, imports),
        )

    def _context(self, operation: ir.Operation, imports: Imports) -> str:
        headers = self.paths.headers(_event(operation))
        if headers is None:
            return "MessageContext"
        return f"MessageContext[{imports.use(python.annotation(headers))}]"

    # --- fake.py ----------------------------------------------------------------------

    def fake(self) -> Module:
        """Handlers that remember what they got, and a publisher that remembers too."""
        imports = self._imports("fake")
        publisher = f"{self.prefix}Publisher" if self.sent else ""
        handlers = f"{self.prefix}Handlers" if self.received else ""
        imports.reserve(f"Fake{self.prefix}Handlers", f"Fake{self.prefix}Publisher")
        if publisher:
            imports.add(f"{self.contract.package}.publisher", publisher)
            imports.add(RUNTIME, "RecordingTransport")
        if handlers:
            imports.add(RUNTIME, "MessageContext")
            imports.add(".runtime.fake", "Fake")
        operations = tuple(
            Operation(
                name=operation.name,
                head=imports.use(_union(_event(operation))),
                call=literal(operation.wire_name),
                context=self._context(operation, imports),
            )
            for operation in self.received
        )
        return Module(
            name=f"Fake{self.prefix}Handlers",
            publisher=publisher,
            handlers=handlers,
            doc=self._doc("Stand-ins for {} in tests: they remember what they see."),
            operations=operations,
            imports=imports.block(),
        )

    # --- topology.py ------------------------------------------------------------------

    def topology(self) -> Module:
        """What the brokers must have."""
        imports = self._imports("topology")
        imports.add(RUNTIME, "Topology")
        lines = []
        for word, class_name, items in topology.parts(self.contract.operations):
            if items:
                spelt = ", ".join(imports.use(call(class_name, i)) for i in items)
                lines.append(f"{word}=({spelt},)")
        for word, operations in (("sends", self.sent), ("receives", self.received)):
            if operations:
                lines.append(f"{word}={_called(operations)}")
        imports.add(self.contract.package, "events")
        return Module(
            doc=self._doc("What a broker must have before the events of {} travel."),
            imports=imports.block(),
            lines=tuple(lines),
        )

    # --- servers.py -------------------------------------------------------------------

    def servers(self) -> Module:
        """Where the brokers are."""
        imports = self._imports("servers")
        lines = (imports.use(spelling.server(s)) for s in self.contract.servers)
        return Module(
            doc=self._doc("Where the brokers of the events of {} are."),
            lines=tuple(lines),
            imports=imports.block(),
        )


def _event(operation: ir.Operation) -> ir.EventBinding:
    assert isinstance(operation.binding, ir.EventBinding)
    return operation.binding


def _summary(operation: ir.Operation) -> str:
    """What an operation says of itself, else where it leads: never nothing."""
    event = _event(operation)
    verb = "Send to" if event.action == "send" else "Receive from"
    text = operation.doc.strip() or f"{verb} {event.address}."
    spelt = python.docstring(text, indent=8)
    return spelt or python.docstring(f"{verb} an address.", indent=8)


def _union(event: ir.EventBinding) -> Expr:
    return python.union(python.annotation(m.payload.type) for m in event.messages)


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


def _codec(content: ir.Content, *, inside: bool = False) -> Expr:
    """How a body is written; what is *inside* a CloudEvent is plain JSON."""
    class_name, default = _CODECS[content.codec]
    arguments: list[Expr] = []
    if content.codec == "json":
        arguments.append(python.argument(content.type))
    wrapped = inside and essence(content.media_type) == cloudevents.STRUCTURED
    if content.media_type != default and not wrapped:
        arguments.append(Expr(f"media_type={literal(content.media_type)}"))
    slots = ", ".join("{}" for _ in arguments)
    return join(f"{{}}({slots})", python.name(RUNTIME, class_name), *arguments)


def _argument(parameter: ir.Parameter, imports: Imports) -> str:
    spelt = f"{parameter.name}: {imports.use(python.annotation(parameter.type))}"
    return spelt if parameter.required else f"{spelt} = {literal(parameter.default)}"


def _called(operations: Iterable[ir.Operation]) -> str:
    """A tuple of operations."""
    constants = (f"events.{one.constant}, " for one in operations)
    return f"({''.join(constants)})"
