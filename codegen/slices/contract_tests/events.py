"""Round trips of an events contract, over the transport in memory."""

from __future__ import annotations

from codegen.model import ir
from codegen.slices.contract_tests.view import Test, Tests
from codegen.slices.slice import Output
from codegen.writing import python
from codegen.writing.python import Imports


def tests(contract: ir.Contract, here: str, output: Output) -> Tests:
    """A test for each operation: what is sent arrives, what arrives is handled."""
    imports = Imports(here, runtime=output.runtime)
    imports.add(contract.package, "events")
    prefix = contract.class_name
    publisher, handlers = f"{prefix}Publisher", f"Fake{prefix}Handlers"
    found = []
    for operation in contract.operations:
        event = operation.binding
        assert isinstance(event, ir.EventBinding)
        if event.action == "send":
            imports.add(".runtime.events.testing", "sent_event")
            imports.add(f"{contract.package}.publisher", publisher)
            found.append(_sent(operation, event, publisher, imports))
        else:
            imports.add(".runtime.events.testing", "handled_event")
            imports.add(f"{contract.package}.consumer", "register")
            imports.add(f"{contract.package}.fake", handlers)
            found.append(_handled(operation, event, handlers))
    return Tests(
        doc=python.docstring(
            f"Round trips of {contract.file}, one for each operation."
        ),
        imports=imports.block(),
        tests=tuple(found),
    )


def _sent(
    operation: ir.Operation, event: ir.EventBinding, publisher: str, imports: Imports
) -> Test:
    arguments = [
        f"{parameter.name}={_word(parameter)}" for parameter in event.parameters
    ]
    headers = [message.headers for message in event.messages if message.headers]
    if headers and all(message.headers_required for message in event.messages):
        imports.add(".runtime.sample", "sample")
        type = imports.use(python.union(python.annotation(h) for h in headers[:1]))
        arguments.append(f"headers=sample({type})")
    method = f"{publisher}.{operation.name}"
    constant = f"events.{operation.constant}"
    return Test(
        name=f"test_{operation.name}",
        doc=python.docstring(
            f"Send to {event.address or 'a reply address'}.", indent=4
        ),
        call=f"sent_event({', '.join([publisher, method, constant, *arguments])})",
    )


def _handled(operation: ir.Operation, event: ir.EventBinding, handlers: str) -> Test:
    constant = f"events.{operation.constant}"
    arguments = ["register", handlers, constant]
    if event.parameters:
        values = (
            f"{python.literal(p.wire_name)}: {_word(p)}" for p in event.parameters
        )
        arguments.append(f"{{{', '.join(values)}}}")
    return Test(
        name=f"test_{operation.name}",
        doc=python.docstring(
            f"Receive from {event.address or 'a reply address'}.", indent=4
        ),
        call=f"handled_event({', '.join(arguments)})",
    )


def _word(parameter: ir.Parameter) -> str:
    """A value for an address parameter: the first that the contract allows."""
    match parameter.type:
        case ir.Literals(values=(first, *_)):
            return python.literal(first)
    return python.literal(parameter.default or "word")
