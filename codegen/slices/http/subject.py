"""What a module is about: one contract, and how it is spoken of."""

from __future__ import annotations

from dataclasses import dataclass

from codegen.model import ir
from codegen.slices.http.native import Natives
from codegen.slices.http.spelling import binding
from codegen.writing import python
from codegen.writing.titles import titled


@dataclass(frozen=True, slots=True)
class Subject:
    """One contract, and what is known of the types of all."""

    contract: ir.Contract
    natives: Natives

    @property
    def prefix(self) -> str:
        """`Users`, as in `UsersClient`."""
        return self.contract.class_name

    @property
    def package(self) -> str:
        """Where its modules stand."""
        return self.contract.package

    @property
    def operations(self) -> tuple[ir.Operation, ...]:
        """What can be called."""
        return self.contract.operations

    @property
    def title(self) -> str:
        """The title as sentences have it."""
        return titled(self.contract)

    def doc(self, text: str) -> str:
        """A docstring at the top of a module, with the title in its slot."""
        return python.docstring(text.format(self.title))

    def class_doc(self) -> str:
        """What the contract says of itself."""
        text = self.contract.doc or f"The {self.title} API."
        return python.docstring(text, indent=4)

    def operation_doc(self, operation: ir.Operation) -> str:
        """What the contract says of an operation, its arguments and its errors."""
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
