"""Round trips of an events contract, over the transport in memory."""

from __future__ import annotations

from codegen.model import ir, names
from codegen.slices.contract_tests.view import Test, Tests
from codegen.slices.slice import Output
from codegen.writing import python
from codegen.writing.python import Imports

_TESTING = ".runtime.events.testing"


def tests(contract: ir.Contract, here: str, output: Output) -> Tests:
    """A test for each message of each operation: what is sent arrives."""
    imports = Imports(here, runtime=output.runtime)
    imports.add(contract.package, "events")
    view = _View(contract, imports)
    found = [
        view.test(operation, message)
        for operation in contract.operations
        for message in _event(operation).messages
    ]
    return Tests(
        doc=python.docstring(f"Round trips of {contract.file}, one for each message."),
        imports=imports.block(),
        tests=tuple(found),
    )


def _event(operation: ir.Operation) -> ir.EventBinding:
    assert isinstance(operation.binding, ir.EventBinding)
    return operation.binding


class _View:
    """Spells the tests of one contract."""

    def __init__(self, contract: ir.Contract, imports: Imports) -> None:
        self._package, self._prefix = contract.package, contract.class_name
        self._turned = contract.turned
        self._imports, self._names = imports, names.Scope()

    def test(self, operation: ir.Operation, message: ir.Message) -> Test:
        event = _event(operation)
        name = f"test_{operation.name}"
        if len(event.messages) > 1:
            name += f"_{names.snake(message.name)}"
        verb = "Send to" if event.action == "send" else "Receive from"
        spell = self._sent if event.action == "send" else self._handled
        return Test(
            name=self._names.take(name),
            doc=python.docstring(f"{verb} {event.address or 'an address'}.", indent=4),
            call=spell(operation, event, message),
        )

    def _sent(
        self, operation: ir.Operation, event: ir.EventBinding, message: ir.Message
    ) -> str:
        sender = f"{self._prefix}{'Publisher' if event.reply is None else 'Client'}"
        module = "publisher" if event.reply is None else "client"
        sender = self._use(f"{self._package}.{module}", sender)
        arguments = [sender, f"{sender}.{operation.name}"]
        arguments.append(f"events.{operation.constant}")
        test = "sent"
        if event.reply is not None:
            test = "asked"
            arguments.append(f"events.{event.reply.constant}")
            arguments.append(f"answer={self._answer(event.reply.binding.messages[0])}")
        test = self._use(_TESTING, test)
        arguments.append(f"event={self._sample(message.payload.type)}")
        arguments += _name(event, message)
        arguments += [f"{one.name}={_word(one)}" for one in event.parameters]
        if message.headers is not None and message.headers_required:
            arguments.append(f"headers={self._sample(message.headers)}")
        return f"{test}({', '.join(arguments)})"

    def _answer(self, message: ir.Message) -> str:
        """What another service answers."""
        value = self._sample(message.payload.type)
        if message.headers is None or not message.headers_required:
            return value
        with_headers = self._use(".runtime.events", "WithHeaders")
        return f"{with_headers}({value}, {self._sample(message.headers)})"

    def _handled(
        self, operation: ir.Operation, event: ir.EventBinding, message: ir.Message
    ) -> str:
        fake = f"Fake{self._prefix}Handlers"
        # Where others answer, too, whose reply comes first is not this test's business.
        reply = event.reply if event.reply and event.reply.alone else None
        test = self._use(_TESTING, "handled" if reply is None else "answered")
        arguments = [
            self._register(),
            f"{self._use(f'{self._package}.fake', fake)}()",
            f"events.{operation.constant}",
        ]
        if reply is not None:
            arguments.append(f"events.{reply.constant}")
        arguments.append(self._sample(message.payload.type))
        if event.parameters:
            words = (
                f"{python.literal(p.wire_name)}: {_word(p)}" for p in event.parameters
            )
            arguments.append(f"{{{', '.join(words)}}}")
        arguments += _name(event, message)
        # Who does not wait for a reply must say what the runtime says of it else.
        needed = message.headers_required or reply is not event.reply
        if message.headers is not None and needed:
            arguments.append(f"headers={self._sample(message.headers)}")
        return f"{test}({', '.join(arguments)})"

    def _sample(self, type: ir.Type) -> str:
        spelt = self._imports.use(python.annotation(type, constraints=True))
        if isinstance(type, ir.Ref) and type.module.endswith("_pb2"):
            return f"{self._use('.runtime.message_sample', 'sample_message')}({spelt})"
        return f"{self._use('.runtime.sample', 'sample')}({spelt})"

    def _register(self) -> str:
        """What binds handlers: on the other side it must be told to whom they belong."""
        register = self._use(f"{self._package}.consumer", "register")
        if not self._turned:
            return register
        partial, group = self._use("functools", "partial"), self._use(_TESTING, "GROUP")
        return f"{partial}({register}, group={group})"

    def _use(self, module: str, name: str) -> str:
        """What a name of *module* is called here, where a type may have the same."""
        return self._imports.use(python.name(module, name))


def _name(event: ir.EventBinding, message: ir.Message) -> list[str]:
    """Which of several messages is meant: their types may not tell them apart."""
    several = len(event.messages) > 1
    return [f"name={python.literal(message.wire_name)}"] if several else []


def _word(parameter: ir.Parameter) -> str:
    """A value for an address parameter: the first that the contract allows."""
    match parameter.type:
        case ir.Literals(values=(first, *_)):
            return python.literal(first)
    return python.literal(parameter.default or "word")
