"""The call that a starter's test makes: of one operation, the simplest there is."""

from __future__ import annotations

from codegen.model import ir
from codegen.slices.scaffold.protocols import absolute
from codegen.slices.scaffold.starter import Starter
from codegen.slices.scaffold.view import Call
from codegen.writing import python
from codegen.writing.python import Expr, Import, Imports


def call(starter: Starter, imports: Imports) -> tuple[Call, ...]:
    """The call of the operation that needs the least; none if all of them stream."""
    plain = [one for one in starter.contract.operations if not _streams(_http(one))]
    if not plain:
        return ()
    operation = min(plain, key=_effort)
    client = f"Async{starter.name}Client"
    imports.add("asyncio")
    imports.add("pytest")
    imports.add(starter.shared(), "CallError")
    imports.add(starter.shared("http.transports.asgi"), "AsgiTransport")
    imports.add(starter.generated("client"), client)
    imports.add(starter.generated("server"), "create_app")
    served = [f"{starter.name}()"]
    made = ['"http://service.test"', "transport=AsgiTransport(app)"]
    if starter.protector:
        credentials = f"{starter.name}Credentials"
        fake = starter.shared("http.auth.fake")
        imports.add(fake, "FakeSecurity", "fake_credentials")
        imports.add(starter.generated("client").rpartition(".")[0], "operations")
        imports.add(starter.generated("security"), credentials)
        served.append("FakeSecurity()")
        made.append(f"credentials=fake_credentials({credentials}, operations.ALL)")
    text = "Call through client, wire and server, and find nothing yet.\n\n"
    text += f"Here to begin with: write `{operation.name}`, and say what it answers."
    return (
        Call(
            name=f"test_{operation.name}",
            doc=python.docstring(text, indent=4),
            app=", ".join(served),
            client=f"{client}({', '.join(made)})",
            call=f"{operation.name}({_arguments(operation, starter, imports)})",
        ),
    )


def _http(operation: ir.Operation) -> ir.HttpBinding:
    assert isinstance(operation.binding, ir.HttpBinding)
    return operation.binding


def _streams(http: ir.HttpBinding) -> bool:
    return any(content.streams for one in http.results for content in one.contents)


def _effort(operation: ir.Operation) -> tuple[bool, bool, int, bool]:
    """What a call needs: credentials, a certificate, arguments, more than reading."""
    http = _http(operation)
    asked = [one for one in http.security or () if one]
    secured = bool(asked) and len(asked) == len(http.security or ())
    certified = secured and any(
        required.scheme.kind == "mutual_tls" for one in asked for required in one
    )
    return (certified, secured, len(_required(http)), http.method != "GET")


def _required(http: ir.HttpBinding) -> list[tuple[str, ir.Type]]:
    """What a caller cannot leave out: those that go by position, then the others."""
    path = [(p.name, p.type) for p in http.parameters if p.place == "path"]
    body = [("body", http.body[0].type)] if http.body and http.body_required else []
    others = [
        (p.name, p.type) for p in http.parameters if p.required and p.place != "path"
    ]
    return [*path, *body, *others]


def _arguments(operation: ir.Operation, starter: Starter, imports: Imports) -> str:
    required = _required(_http(operation))
    if required:
        imports.add(starter.shared("sample"), "sample")
    return ", ".join(
        f"{name}=sample({imports.use(_spelt(type, starter))})"
        for name, type in required
    )


def _spelt(type: ir.Type, starter: Starter) -> Expr:
    """A type with the imports of who stands outside of the output."""
    present = type.type if isinstance(type, ir.Nullable) else type
    spelt = python.annotation(present, constraints=True)
    return Expr(
        spelt.text,
        frozenset(
            Import(absolute(one.module, starter.package), one.name, one.alias)
            for one in spelt.imports
        ),
    )
