"""From one HTTP contract and its generated modules to the files of a starter."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.model import ir
from codegen.slices.scaffold import protocols
from codegen.slices.scaffold.calls import call
from codegen.slices.scaffold.starter import Starter
from codegen.slices.scaffold.view import App, Check, Class, Tests
from codegen.writing import python
from codegen.writing.plan import Artifact, Template, Text, module_path
from codegen.writing.titles import titled

OWNER = "scaffold"
_ONCE = "Written once by `codegen scaffold`, and yours from then on."


def needs(contract: ir.Contract) -> list[str]:
    """The files of the output that the starter of *contract* imports."""
    modules = ["client", "operations", "server", "service"]
    modules += ["security"] if contract.security else []
    return [module_path(f"{contract.package}.{module}") for module in modules]


def emit(starter: Starter) -> Iterator[Artifact]:
    """The files of a starter, by their names in its folder."""
    title = titled(starter.contract)
    doc = python.docstring(f"The {title} service.\n\n{_ONCE}")
    yield Text(path="__init__.py", text=f"{doc}\n", owner=OWNER)
    yield _file("app", _app(starter))
    yield _file("service", _service(starter, title))
    if starter.protector:
        yield _file("security", _security(starter))
    yield _file("test_service", _tests(starter))


def _file(name: str, view: object) -> Template:
    template = f"scaffold/{name}.py.j2"
    return Template(path=f"{name}.py", template=template, view=view, owner=OWNER)


def _service(starter: Starter, title: str) -> Class:
    imports = starter.imports("service")
    imports.reserve(starter.name)
    imports.add("fastapi", "HTTPException")
    text = f"What answers the {title} API: each method of `{starter.service}`."
    return Class(
        doc=python.docstring(f"{text}\n\n{_ONCE}"),
        methods=protocols.methods(
            starter.files[module_path(f"{starter.contract.package}.service")],
            f"{starter.contract.package}.service",
            starter.service,
            package=starter.package,
            imports=imports,
        ),
        imports=imports.block(),
        name=starter.name,
        title=python.docstring(f"Answers the {title} API.", indent=4),
    )


def _security(starter: Starter) -> Class:
    imports = starter.imports("security")
    imports.reserve(starter.checks)
    text = f"Who may call: each method of `{starter.protector}`."
    return Class(
        doc=python.docstring(f"{text}\n\n{_ONCE}"),
        methods=protocols.methods(
            starter.files[module_path(f"{starter.contract.package}.security")],
            f"{starter.contract.package}.security",
            starter.protector,
            package=starter.package,
            imports=imports,
        ),
        imports=imports.block(),
        name=starter.checks,
        title=python.docstring(
            "Says who is calling. None says that they may not, so that nobody may until"
            " these methods are written.",
            indent=4,
        ),
    )


def _app(starter: Starter) -> App:
    imports = starter.imports("app")
    imports.add("fastapi", "FastAPI")
    imports.add(starter.generated("server").rpartition(".")[0], "server")
    imports.add(".service", starter.name)
    made = [f"{starter.name}()"]
    if starter.protector:
        imports.add(".security", starter.checks)
        made.append(f"{starter.checks}()")
    text = "The application: a service and, in it, all that serves it."
    run = f"uvicorn --factory {starter.module}.app:create_app"
    return App(
        doc=python.docstring(f"{text}\n\n    {run}\n\n{_ONCE}"),
        imports=imports.block(),
        made=", ".join(made),
    )


def _tests(starter: Starter) -> Tests:
    imports = starter.imports("test_service")
    imports.add(starter.shared("implements"), "lacking")
    imports.add(".service", starter.name)
    imports.add(starter.generated("service"), starter.service)
    checks = [
        Check(
            name="test_every_operation_has_a_method",
            doc=python.docstring(
                "A new operation of the contract fails here.", indent=4
            ),
            arguments=f"{starter.name}, {starter.service}",
        )
    ]
    if starter.protector:
        imports.add(".security", starter.checks)
        imports.add(starter.generated("security"), starter.protector)
        checks.append(
            Check(
                name="test_every_security_scheme_has_a_method",
                doc=python.docstring(
                    "A new scheme of the contract fails here.", indent=4
                ),
                arguments=f"{starter.checks}, {starter.protector}",
            )
        )
    calls = call(starter, imports)
    text = "Does the service have what its contract asks for, and does it answer?"
    return Tests(
        doc=python.docstring(f"{text}\n\n{_ONCE}"),
        imports=imports.block(),
        checks=tuple(checks),
        calls=calls,
    )
