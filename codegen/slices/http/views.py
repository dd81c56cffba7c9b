"""From one linked contract to the views of its modules."""

from __future__ import annotations

from collections.abc import Callable

from codegen.model import ir, names
from codegen.slices.http import routes
from codegen.slices.http.native import Natives
from codegen.slices.http.spelling import (
    binding,
    client_signature,
    codec,
    parameter,
    results,
    returns,
    service_signature,
    status,
    status_lines,
)
from codegen.slices.http.view import Error, Module, Operation
from codegen.slices.slice import Output
from codegen.writing import policies, python
from codegen.writing.python import Expr, Imports, join, literal


class Contract:
    """Makes the views of one contract, a method a module."""

    def __init__(self, contract: ir.Contract, natives: Natives, output: Output) -> None:
        self.contract, self.natives, self.output = contract, natives, output
        self.prefix = contract.class_name

    def module(self, name: str) -> Module:
        """The view of one module.

        It is made twice: only then is it known which names the module itself needs.
        They stay as they are, and a class of the contract gives way to them.
        """
        draft, imports = self._imports(name), self._imports(name)
        make: Callable[[Imports], Module] = getattr(self, name)
        make(draft)
        imports.prefer(draft, over=self.natives.modules)
        return make(imports)

    def _imports(self, module: str) -> Imports:
        here = f"{self.contract.package}.{module}"
        return Imports(here, runtime=self.output.runtime)

    def _doc(self, text: str) -> str:
        return python.docstring(text.format(self._title))

    @property
    def _title(self) -> str:
        """The title in one line; `API` is not said twice."""
        title = " ".join(self.contract.title.split()).removesuffix(" API")
        return title or self.prefix

    # --- errors.py --------------------------------------------------------------------

    def errors(self, imports: Imports) -> Module:
        """One exception class for each declared failure."""
        found: dict[str, dict[str, ir.HttpError]] = {}
        for operation in self.contract.operations:
            for error in binding(operation).errors:
                found.setdefault(error.name, {})[error.status] = error
        imports.reserve(*found)
        errors = tuple(self._error(list(e.values()), imports) for e in found.values())
        text = "Errors that the {} contract declares."
        return Module(
            doc=self._doc(text if errors else "The {} contract declares no errors."),
            imports=imports.block() if errors else python.import_block((), here=""),
            errors=errors,
        )

    def _error(self, declared: list[ir.HttpError], imports: Imports) -> Error:
        error = declared[0]
        lines = status_lines([e.status for e in declared])
        body: Expr = Expr("None")
        if error.content is not None:
            body = python.annotation(error.content.type)
            lines.append(f"content = {imports.use(codec(error.content))}")
        base = join("{}[{}]", python.name(".runtime.http", "ApiError"), body)
        return Error(
            name=error.name,
            base=imports.use(base),
            doc=python.docstring(error.doc or f"Status {error.status}.", indent=4),
            lines=tuple(lines),
        )

    # --- operations.py ----------------------------------------------------------------

    def operations(self, imports: Imports) -> Module:
        """The table of constants."""
        imports.add(".runtime.http", "Operation")
        constants = [operation.constant for operation in self.contract.operations]
        table = policies.table(self.contract.operations, constants)
        imports.reserve(*constants, *table.shared)
        shared = table.constants(imports.use)
        rows = tuple(
            self._row(operation, table.spelt[operation.constant], imports)
            for operation in self.contract.operations
        )
        return Module(
            doc=self._doc("Operations of the {} contract, one constant each."),
            imports=imports.block(),
            policies=shared,
            operations=rows,
        )

    def _row(
        self, operation: ir.Operation, policy: Expr, imports: Imports
    ) -> Operation:
        http = binding(operation)
        lines = [
            f"name={literal(operation.wire_name)}",
            f"method={literal(http.method)}",
            f"path={literal(http.path)}",
        ]
        if http.parameters:
            spelt = (imports.use(parameter(p, self.natives)) for p in http.parameters)
            lines.append(f"parameters=({', '.join(spelt)},)")
        if http.body:
            lines.append(f"request={imports.use(codec(http.body[0]))}")
        lines.append(f"results={imports.use(results(http))}")
        if http.errors:
            errors = (
                join(
                    f"{status(e.status)}: {{}}",
                    python.name(f"{self.contract.package}.errors", e.name),
                )
                for e in http.errors
            )
            lines.append(f"errors={{{', '.join(imports.use(e) for e in errors)}}}")
        lines.append(f"policy={imports.use(policy)}")
        answer = imports.use(returns(http))
        return Operation(
            name=operation.constant,
            head=f"Operation[{answer}]",
            lines=tuple(lines),
        )

    # --- service.py -------------------------------------------------------------------

    def service(self, imports: Imports) -> Module:
        """The Protocol to implement."""
        imports.add("typing", "Protocol")
        imports.add(".runtime", "MaybeAwaitable")
        imports.reserve(f"{self.prefix}Service")
        operations = tuple(
            Operation(
                name=operation.name,
                doc=self._operation_doc(operation),
                signature=service_signature(operation, self.natives, imports),
                returns=f"MaybeAwaitable[{imports.use(returns(binding(operation)))}]",
            )
            for operation in self.contract.operations
        )
        return Module(
            doc=self._doc("What a server of the {} API must implement."),
            imports=imports.block(),
            name=f"{self.prefix}Service",
            title=self._class_doc(),
            operations=operations,
        )

    def _class_doc(self) -> str:
        text = self.contract.doc or f"The {self._title} API."
        return python.docstring(text, indent=4)

    def _operation_doc(self, operation: ir.Operation) -> str:
        http = binding(operation)
        text = operation.doc or f"{http.method} {http.path}"
        if operation.deprecated:
            text += "\n\nDeprecated by the contract."
        raises = dict.fromkeys(
            f"{error.name}: {python.summary(error.doc) or f'Status {error.status}.'}"
            for error in http.errors
        )
        args = [f"{p.name}: {p.doc}" for p in http.parameters if p.doc]
        if http.body and http.body_doc:
            args.append(f"body: {http.body_doc}")
        return python.docstring(text, indent=8, args=args, raises=raises)

    # --- client.py --------------------------------------------------------------------

    def client(self, imports: Imports) -> Module:
        """The sync and the async client."""
        imports.add(".runtime.http.client", "AsyncHttpClient", "HttpClient")
        imports.add(self.contract.package, "operations")
        imports.reserve(f"{self.prefix}Client", f"Async{self.prefix}Client")
        methods = tuple(
            Operation(
                name=operation.name,
                doc=self._operation_doc(operation),
                signature=client_signature(operation, imports),
                returns=imports.use(returns(binding(operation))),
                call=_client_arguments(operation),
            )
            for operation in self.contract.operations
        )
        return Module(
            doc=self._doc("Typed HTTP clients for the {} API."),
            imports=imports.block(),
            name=f"{self.prefix}Client",
            twin=f"Async{self.prefix}Client",
            title=python.docstring(
                f"Calls the {self._title} API, with the contract's timeouts and retries.",
                indent=4,
            ),
            service=literal(self.contract.service.replace(".", "_")),
            server=literal(self.contract.server),
            called=_called(self.contract),
            operations=methods,
        )

    # --- server.py --------------------------------------------------------------------

    def server(self, imports: Imports) -> Module:
        """The routes."""
        package = self.contract.package
        imports.add(".runtime", "call")
        imports.add(".runtime.http.server", "ContractRouter")
        imports.add(f"{package}.service", f"{self.prefix}Service")
        imports.reserve(*routes.NAMES)
        scope = names.Scope(routes.NAMES)
        found = tuple(
            routes.route(
                operation, scope.take(operation.name), package, self.natives, imports
            )
            for operation in routes.in_order(self.contract.operations)
        )
        return Module(
            doc=self._doc("FastAPI routes for the {} API."),
            imports=imports.block(),
            name=f"{self.prefix}Service",
            service=literal(self.contract.service),
            operations=found,
        )

    # --- fake.py ----------------------------------------------------------------------

    def fake(self, imports: Imports) -> Module:
        """A service that answers from values it was given."""
        imports.add(".runtime.http.fake", "HttpFake")
        imports.add(self.contract.package, "operations")
        imports.reserve(f"Fake{self.prefix}Service")
        methods = tuple(
            Operation(
                name=operation.name,
                signature=service_signature(operation, self.natives, imports),
                returns=imports.use(returns(binding(operation))),
                call=_fake_arguments(operation),
            )
            for operation in self.contract.operations
        )
        return Module(
            doc=self._doc("A stand-in for a server of the {} API, for tests."),
            imports=imports.block(),
            name=f"Fake{self.prefix}Service",
            operations=methods,
        )


def _client_arguments(operation: ir.Operation) -> str:
    http = binding(operation)
    parts = [f"operations.{operation.constant}"]
    for place in ("path", "query", "header", "cookie"):
        values = [
            f"{literal(p.wire_name)}: {p.name}"
            for p in http.parameters
            if p.place == place
        ]
        if values:
            parts.append(f"{place}={{{', '.join(values)}}}")
    if http.body:
        parts.append("body=body")
    return ", ".join(parts)


def _fake_arguments(operation: ir.Operation) -> str:
    http = binding(operation)
    passed = [parameter.name for parameter in http.parameters]
    if http.body:
        passed.append("body")
    pairs = (f"{name}={name}" for name in passed)
    return ", ".join([f"operations.{operation.constant}", *pairs])


def _called(contract: ir.Contract) -> str:
    """A tuple of all operations, which a consumer has one table of policies for."""
    constants = (f"operations.{one.constant}, " for one in contract.operations)
    return f"({''.join(constants)})"
