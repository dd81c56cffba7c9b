"""Tests of a service that receives or sends events, operation by operation."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.diagnostics import Pointer
from codegen.model import ir, names
from codegen.slices.contract_tests.view import EventsProvider, Test
from codegen.slices.slice import Output
from codegen.writing import python
from codegen.writing.python import Imports, literal

_SUBJECT = ".runtime.contract_tests.events.subject"
_OPERATIONS = ".runtime.contract_tests.events.operations"
_LAWS = (
    ("", "handles", "what is allowed is handled"),
    ("_poison", "isolates", "what is forbidden stops nothing"),
    ("_once", "handles_once", "once is enough"),
    ("_order", "handles_in_any_order", "order is no matter"),
    ("_acknowledged", "acknowledges_after", "acknowledged when it is done"),
)
"""The tests of an operation that receives: name, method, and what it says."""


def view(contract: ir.Contract, here: str, output: Output) -> EventsProvider:
    """Some tests for each operation that receives, and one for each that sends."""
    imports = Imports(here, runtime=output.runtime)
    imports.add(_SUBJECT, "EventsSubject")
    imports.add(contract.package, "events")
    received = [one for one in contract.operations if _event(one).action == "receive"]
    sent = [one for one in contract.operations if _event(one).action == "send"]
    package = contract.package.strip(".")
    register = "None"
    if received:
        imports.add(f"{contract.package}.consumer", "register")
        imports.add(_OPERATIONS, "Received")
        register = "register"
    if sent:
        imports.add(_OPERATIONS, "Sent")
    return EventsProvider(
        doc=python.docstring(f"Whether a service keeps {contract.file}."),
        service=literal(contract.service),
        slice=literal(package.removeprefix(f"{contract.service}.")),
        contract=literal(contract.file),
        fake=_fake(contract, sent, imports, receives=bool(received)),
        register=register,
        received=tuple(f"Received({_told(one)})" for one in received),
        sent=tuple(f"Sent({_told(one)})" for one in sent),
        tests=tuple(_tests(received, sent)),
        imports=imports.block(),
    )


def _event(operation: ir.Operation) -> ir.EventBinding:
    assert isinstance(operation.binding, ir.EventBinding)
    return operation.binding


def _fake(
    contract: ir.Contract,
    sent: list[ir.Operation],
    imports: Imports,
    *,
    receives: bool,
) -> str:
    kind = "Handlers"
    if not receives:
        publishes = any(_event(one).reply is None for one in sent)
        kind = "Publisher" if publishes else "Client"
    name = f"Fake{contract.class_name}{kind}"
    imports.add(f"{contract.package}.fake", name)
    return name


def _told(operation: ir.Operation) -> str:
    """The arguments that say what the table of constants does not."""
    event = _event(operation)
    told = [f"event=events.{operation.constant}"]
    if event.action == "receive":
        told.append(f"method={literal(operation.name)}")
    told.append(f"pointer={literal(_pointer(operation))}")
    if event.parameters:
        words = {one.wire_name: _words(one) for one in event.parameters}
        told.append(f"parameters={literal(words)}")
        free = sorted(p.wire_name for p in event.parameters if _is_free(p))
        if free:
            told.append(f"open=frozenset({literal(tuple(free))})")
    needed = sorted(m.wire_name for m in event.messages if m.headers_required)
    if needed:
        told.append(f"headers=frozenset({literal(tuple(needed))})")
    if event.reply is not None:
        told.append(f"reply=events.{event.reply.constant}")
    return ", ".join(told)


def _pointer(operation: ir.Operation) -> str:
    if not isinstance(operation.at, Pointer):
        return f"/operations/{operation.wire_name}"
    return str(operation.at).partition("#")[2]


def _is_free(parameter: ir.Parameter) -> bool:
    return not isinstance(parameter.type, ir.Literals)


def _words(parameter: ir.Parameter) -> tuple[str, ...]:
    """The values that the contract allows, or one that will do."""
    if isinstance(parameter.type, ir.Literals):
        return tuple(str(one) for one in parameter.type.values)
    return (str(parameter.default or "word"),)


def _tests(received: list[ir.Operation], sent: list[ir.Operation]) -> Iterator[Test]:
    taken = names.Scope()
    taken.take("test_the_provider_is_real")
    for one in received:
        call = f"events.{one.constant}"
        for suffix, method, said in _LAWS:
            yield _test(
                taken, f"{one.name}{suffix}", method, call, f"{_at(one)}: {said}."
            )
        if _event(one).reply is not None:
            doc = f"{_at(one)}: requests are answered."
            yield _test(taken, f"{one.name}_replies", "replies", call, doc)
    if received:
        doc = "What previous versions of the contract allowed is handled."
        yield _test(taken, "previous_versions", "reads_previous", "", doc)
    for one in sent:
        call = f"events.{one.constant}"
        yield _test(taken, one.name, "sends", call, f"Send to {_where(one)}.")
        if _event(one).parameters:
            doc = f"Send to {_where(one)}: the address says what the payload says."
            name = f"{one.name}_address"
            yield _test(taken, name, "names_the_payload", call, doc)
    if sent:
        doc = "The contract knows all that is sent."
        yield _test(taken, "nothing_else_is_sent", "sends_nothing_else", "", doc)


def _test(taken: names.Scope, name: str, method: str, argument: str, doc: str) -> Test:
    return Test(
        name=taken.take(f"test_{name}"),
        doc=python.docstring(doc, indent=4),
        call=f"SUBJECT.{method}({argument})",
    )


def _at(operation: ir.Operation) -> str:
    return f"Receive from {_where(operation)}"


def _where(operation: ir.Operation) -> str:
    return _event(operation).address or "an address"
