"""The strings that the templates of the events slice print."""

from __future__ import annotations

from collections.abc import Iterable

from codegen.model import ir
from codegen.slices.events import spelling, topology
from codegen.slices.events.constants import arguments, of_reply
from codegen.slices.events.contents import AVRO, Contents
from codegen.slices.events.paths import Paths
from codegen.slices.events.sending import sending
from codegen.slices.events.spelling import RUNTIME, call, event_of
from codegen.slices.events.view import Module, Operation
from codegen.slices.slice import Output
from codegen.writing import policies, python
from codegen.writing.python import Expr, Imports, literal
from codegen.writing.titles import titled

_TIMEOUT = "timeout: float | None = None"


class Contract:
    """Makes the views of one contract, a method a module."""

    def __init__(self, contract: ir.Contract, paths: Paths, output: Output) -> None:
        self.contract, self.paths, self.output = contract, paths, output
        self.prefix = contract.class_name
        self.contents = Contents(contract)
        sending = [o for o in contract.operations if event_of(o).action == "send"]
        self.sent = [o for o in sending if event_of(o).reply is None]
        self.asked = [o for o in sending if event_of(o).reply is not None]
        self.received = [
            o for o in contract.operations if event_of(o).action == "receive"
        ]

    def _imports(self, module: str) -> Imports:
        here = f"{self.contract.package}.{module}"
        return Imports(here, runtime=self.output.runtime)

    def _doc(self, text: str, *, indent: int = 0) -> str:
        return python.docstring(text.format(titled(self.contract)), indent=indent)

    # --- events.py --------------------------------------------------------------------

    def events(self) -> Module:
        """One constant for each operation."""
        imports = self._imports("events")
        constants = [operation.constant for operation in self.contract.operations]
        table = policies.table(self.contract.operations, constants)
        replies = [event_of(one).reply for one in self.contract.operations]
        answers = [reply.constant for reply in replies if reply is not None]
        imports.reserve(*constants, *answers, *table.shared)
        imports.add(RUNTIME, "Event", "Payload", *(["Reply"] if answers else []))
        shared = table.constants(imports.use)
        operations: list[Operation] = []
        for operation in self.contract.operations:
            spelt = table.spelt[operation.constant]
            operations.append(self._constant(operation, spelt, imports))
            reply = event_of(operation).reply
            if reply is not None:
                operations.append(self._reply(operation, reply, imports))
        return Module(
            doc=self._doc("Events of {}, one constant for each operation."),
            imports=imports.block(),
            policies=shared,
            operations=tuple(operations),
        )

    def _constant(
        self, operation: ir.Operation, policy: Expr, imports: Imports
    ) -> Operation:
        event, name = event_of(operation), operation.wire_name
        return Operation(
            name=operation.constant,
            type="Event",
            head=imports.use(spelling.union(event)),
            lines=tuple(
                arguments(name, event, self.paths, self.contents, imports, policy)
            ),
        )

    def _reply(
        self, operation: ir.Operation, reply: ir.EventReply, imports: Imports
    ) -> Operation:
        """How an operation is answered: the reply, and where a request says the address."""
        lines = of_reply(operation, reply, self.paths, self.contents, imports)
        return Operation(
            name=reply.constant,
            type="Reply",
            head=imports.use(spelling.union(reply.binding)),
            lines=tuple(lines),
        )

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
        signature, passed = sending(operation, self.paths, imports)
        return Operation(
            name=operation.name,
            doc=spelling.summary(operation),
            signature=signature,
            call=f"events.{operation.constant}, {passed}",
        )

    # --- client.py --------------------------------------------------------------------

    def client(self) -> Module:
        """One method for each operation that sends and is answered."""
        imports = self._imports("client")
        name = f"{self.prefix}Client"
        imports.reserve(name, f"Sync{name}")
        imports.add("typing", "Unpack")
        imports.add(f"{RUNTIME}.requesting", "Requester")
        imports.add(f"{RUNTIME}.blocking", "SyncRequester")
        imports.add(self.contract.package, "events")
        return Module(
            name=name,
            doc=self._doc(
                "Typed client of {}: requests by message, and their replies."
            ),
            title=self._doc("Asks {}, and waits for the replies.", indent=4),
            service=literal(self.contract.service),
            called=_called(self.contract.operations),
            operations=tuple(self._request(o, imports) for o in self.asked),
            imports=imports.block(),
        )

    def _request(self, operation: ir.Operation, imports: Imports) -> Operation:
        reply = spelling.answer(operation)
        signature, passed = sending(operation, self.paths, imports, _TIMEOUT)
        constants = f"events.{operation.constant}, events.{reply.constant}"
        return Operation(
            name=operation.name,
            doc=spelling.summary(operation),
            signature=signature,
            call=f"{constants}, {passed}, timeout=timeout",
            returns=imports.use(spelling.union(reply.binding)),
        )

    # --- consumer.py ------------------------------------------------------------------

    def consumer(self) -> Module:
        """The Protocol to implement, and the function that binds it."""
        imports = self._imports("consumer")
        imports.reserve(f"{self.prefix}Handlers", "register")
        imports.add("typing", "Protocol", "Unpack")
        imports.add(".runtime", "MaybeAwaitable")
        imports.add(RUNTIME, "ConsumeOptions", "MessageContext", "Transport")
        imports.add(f"{RUNTIME}.inbox", "Inbox")
        imports.add(self.contract.package, "events")
        return Module(
            name=f"{self.prefix}Handlers",
            doc=self._doc("What receives the events of {}, and how it is bound."),
            title=self._doc("Handles the events of {}.", indent=4),
            # On the other side each service is a group of its own.
            group="" if self.contract.turned else literal(self.contract.service),
            operations=tuple(self._handler(o, imports) for o in self.received),
            imports=imports.block(),
        )

    def _handler(self, operation: ir.Operation, imports: Imports) -> Operation:
        reply, constants = event_of(operation).reply, f"events.{operation.constant}"
        binder = python.name(RUNTIME, "bind")
        if reply is not None:
            binder = python.name(f"{RUNTIME}.replying", "serve")
            constants += f", events.{reply.constant}"
        return Operation(
            name=operation.name,
            head=imports.use(spelling.union(event_of(operation))),
            doc=spelling.summary(operation),
            binder=imports.use(binder),
            call=f"{constants}, group, handlers.{operation.name}",
            context=self._context(operation, imports),
            returns=self._returned(operation, imports),
        )

    def _returned(self, operation: ir.Operation, imports: Imports) -> str:
        """Type of what a handler returns: the reply, with its headers if it has some."""
        reply = event_of(operation).reply
        if reply is None:
            return "None"
        value = imports.use(spelling.union(reply.binding))
        headers = self.paths.headers(reply.binding)
        if headers is None:
            return value
        class_ = imports.use(python.name(RUNTIME, "WithHeaders"))
        both = f"{class_}[{value}, {imports.use(python.annotation(headers))}]"
        required = any(message.headers_required for message in reply.binding.messages)
        return both if required else f"{value} | {both}"

    def _context(self, operation: ir.Operation, imports: Imports) -> str:
        headers = self.paths.headers(event_of(operation))
        if headers is None:
            return "MessageContext"
        return f"MessageContext[{imports.use(python.annotation(headers))}]"

    # --- fake.py ----------------------------------------------------------------------

    def fake(self) -> Module:
        """Handlers, a publisher and a client that remember what they got."""
        imports = self._imports("fake")
        publisher = f"{self.prefix}Publisher" if self.sent else ""
        handlers = f"{self.prefix}Handlers" if self.received else ""
        client = f"{self.prefix}Client" if self.asked else ""
        fakes = (
            f"Fake{self.prefix}{what}" for what in ("Handlers", "Publisher", "Client")
        )
        imports.reserve(*fakes)
        options = ""
        if any(spelling.asks_for_ids(operation) for operation in self.sent):
            options = ", schema_ids=MADE_UP"
            imports.add(f"{RUNTIME}.schema_ids", "MADE_UP")
        if publisher:
            imports.add(f"{self.contract.package}.publisher", publisher)
            imports.add(RUNTIME, "RecordingTransport")
        if handlers:
            imports.add(RUNTIME, "MessageContext")
        if handlers:
            imports.add(".runtime.fake", "Fake")
        if client:
            imports.add(f"{RUNTIME}.fake_client", "FakeClient")
            imports.add("typing", "Unpack")
        return Module(
            name=f"Fake{self.prefix}Handlers",
            publisher=publisher,
            handlers=handlers,
            client=client,
            called=options,
            doc=self._doc("Stand-ins for {} in tests: they remember what they see."),
            operations=tuple(self._fake_handler(o, imports) for o in self.received),
            requests=tuple(self._fake_request(o, imports) for o in self.asked),
            imports=imports.block(),
        )

    def _fake_handler(self, operation: ir.Operation, imports: Imports) -> Operation:
        name, returns = literal(operation.wire_name), self._returned(operation, imports)
        given = '{"event": event, "context": context}'
        body: tuple[str, ...] = (f"self._recorded({name}, {given}, None)",)
        if event_of(operation).reply is not None:
            made_up = self._made_up(operation, imports)
            body = spelling.replied(name, given, returns, made_up)
        return Operation(
            name=operation.name,
            head=imports.use(spelling.union(event_of(operation))),
            call=name,
            context=self._context(operation, imports),
            returns=returns,
            body=body,
        )

    def _fake_request(self, operation: ir.Operation, imports: Imports) -> Operation:
        signature, _ = sending(operation, self.paths, imports, _TIMEOUT)
        name = literal(operation.wire_name)
        returns = imports.use(spelling.union(spelling.answer(operation).binding))
        made_up = self._made_up(operation, imports, headers=False)
        return Operation(
            name=operation.name,
            doc=spelling.summary(operation),
            signature=signature,
            call=name,
            returns=returns,
            body=spelling.replied(name, '{"event": event}', returns, made_up),
        )

    def _made_up(
        self, operation: ir.Operation, imports: Imports, *, headers: bool = True
    ) -> str:
        """A reply that fits the contract."""
        sample = imports.use(python.name(".runtime.sample", "sample"))
        reply = spelling.answer(operation).binding
        first = reply.messages[0]
        value = imports.use(python.annotation(first.payload.type, constraints=True))
        spelt = f"{sample}({value})"
        if headers and first.headers is not None and first.headers_required:
            class_ = imports.use(python.name(RUNTIME, "WithHeaders"))
            type_ = imports.use(python.annotation(first.headers))
            return f"{class_}({spelt}, {sample}({type_}))"
        return spelt

    # --- avro.py ----------------------------------------------------------------------

    def avro(self) -> Module:
        """One constant for each message whose body is Avro: its class and its schema."""
        imports = self._imports("avro")
        imports.add(AVRO, "Avro")
        constants = self.contents.avro(imports)
        return Module(
            doc=self._doc("Avro schemas of the events of {}."),
            operations=tuple(
                Operation(name=name, head=type, call=value)
                for name, type, value in constants
            ),
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
        sends = [o.constant for o in (*self.sent, *self.asked)]
        replies = (event_of(one).reply for one in self.contract.operations)
        sends += [
            f"{reply.constant}.event"
            for reply in replies
            if reply is not None and reply.binding.address
        ]
        receives = [operation.constant for operation in self.received]
        for word, constants in (("sends", sends), ("receives", receives)):
            if constants:
                lines.append(f"{word}={_tuple(constants)}")
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


def _called(operations: Iterable[ir.Operation]) -> str:
    """A tuple of operations."""
    return _tuple(operation.constant for operation in operations)


def _tuple(constants: Iterable[str]) -> str:
    """A tuple of what stands in `events`."""
    return f"({''.join(f'events.{constant}, ' for constant in constants)})"
