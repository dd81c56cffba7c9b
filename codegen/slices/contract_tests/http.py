"""Round trips of an HTTP contract: generated client, ASGI, generated server, fake."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from codegen.model import ir
from codegen.slices.contract_tests.view import Peers, Test, Tests
from codegen.slices.slice import Output
from codegen.writing import python
from codegen.writing.python import Imports, literal


def tests(contract: ir.Contract, here: str, output: Output) -> Tests:
    """A test for each operation."""
    imports = Imports(here, runtime=output.runtime)
    imports.add(".runtime.http.testing", "Peers", "round_trip")
    imports.add(f"{contract.package}.server", "create_router")
    imports.add("functools", "cache")
    peers = _peers(contract, imports)
    found = tuple(
        test
        for operation in contract.operations
        for test in _tests(contract, operation, imports)
    )
    return Tests(
        doc=python.docstring(
            f"Round trips of {contract.file}, one for each operation."
        ),
        imports=imports.block(),
        peers=peers,
        tests=found,
    )


def _peers(contract: ir.Contract, imports: Imports) -> Peers:
    client = f"Async{contract.class_name}Client"
    fake = f"Fake{contract.class_name}Service"
    imports.add(f"{contract.package}.client", client)
    imports.add(f"{contract.package}.fake", fake)
    served, more = "fake", []
    if contract.security:
        shown = f"{contract.class_name}Credentials"
        imports.add(".runtime.http.auth.fake", "fake_credentials", "fake_security")
        imports.add(contract.package, "operations")
        imports.add(f"{contract.package}.security", shown)
        served = "fake, fake_security()"
        more.append(f"credentials=fake_credentials({shown}, operations.ALL)")
    arguments = ["fake", f"create_router({served})", client, *more]
    return Peers(
        returns=f"Peers[{client}]",
        fake=f"{fake}()",
        arguments=", ".join(arguments),
    )


def _tests(
    contract: ir.Contract, operation: ir.Operation, imports: Imports
) -> Iterator[Test]:
    """A round trip, and one more where the items of the answer can be had one by one."""
    http = _binding(operation)
    called = "peers()"
    if contract.pushed:
        called = f"peers().at({literal(http.path)})"
    yield _test(contract, operation, operation.name, called, imports)
    if http.items_name not in ("", operation.name):
        items = [c.type for r in http.results for c in r.contents if c.streams]
        given = f"{literal(operation.wire_name)}, [{_sample(items[0], imports)}]"
        called = f"{called}.given({given})"
        yield _test(contract, operation, http.items_name, called, imports)


def _test(
    contract: ir.Contract,
    operation: ir.Operation,
    method: str,
    peers: str,
    imports: Imports,
) -> Test:
    http = _binding(operation)
    tried = [p for p in http.parameters if p.required or not p.clash]
    peers += _defaulting([p for p in http.parameters if p not in tried])
    sent = [(p.name, _told(p)) for p in tried]
    clashes = [http.hidden, *(p.clash for p in tried), http.unmet]
    if http.body and (http.body_required or not http.body[0].clash):
        sent.append(("body", _present(http.body[0].type)))
        clashes.append(http.body[0].clash)
    samples = (f"{name}={_sample(type, imports)}" for name, type in sent)
    called = f"Async{contract.class_name}Client.{method}"
    why = next(filter(None, clashes), "")
    if why:
        imports.add("unittest", "skip")
    return Test(
        name=f"test_{method}",
        doc=python.docstring(f"Call {http.method} {http.path}.", indent=4),
        call=f"round_trip({', '.join([peers, called, *samples])})",
        skip=literal(why) if why else "",
    )


def _defaulting(absent: Iterable[ir.Parameter]) -> str:
    """What says which defaults a service takes for what is *absent*, if there are some."""
    known = {one.name: one.default for one in absent if one.default is not None}
    return f".defaulting({python.keywords(known)})" if known else ""


def _binding(operation: ir.Operation) -> ir.HttpBinding:
    assert isinstance(operation.binding, ir.HttpBinding)
    return operation.binding


def _sample(type: ir.Type, imports: Imports) -> str:
    imports.add(".runtime.sample", "sample")
    return f"sample({imports.use(python.annotation(type, constraints=True))})"


def _told(parameter: ir.Parameter) -> ir.Type:
    """The type of a value that is told from others on the wire.

    A list of one item is written like the item, where a schema takes both.
    """
    type = _present(parameter.type)
    if isinstance(type, ir.UnionOf) and not parameter.content:
        alone = tuple(one for one in type.members if not isinstance(one, ir.ListOf))
        if alone:
            return alone[0] if len(alone) == 1 else replace(type, members=alone)
    return type


def _present(type: ir.Type) -> ir.Type:
    """What is worth sending: a value rather than null."""
    return type.type if isinstance(type, ir.Nullable) else type
