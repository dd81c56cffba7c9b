"""What a starter is made for, and how everything around it is imported."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from codegen.model import ir
from codegen.writing.python import Imports


@dataclass(frozen=True, slots=True, kw_only=True)
class Starter:
    """What a starter is for, and where things are.

    *files* are those that build writes, *package* is how the output is imported,
    *runtime* the module of the runtime if that is another tree's, *module* the package
    of the starter itself, `services.users`.
    """

    contract: ir.Contract
    files: Mapping[str, str]
    package: str
    runtime: str
    module: str

    @property
    def name(self) -> str:
        """The class that implements the Protocol: `Users`."""
        return self.contract.class_name

    @property
    def service(self) -> str:
        """The Protocol: `UsersService`."""
        return f"{self.name}Service"

    @property
    def protector(self) -> str:
        """The Protocol of who checks credentials; empty where nobody does."""
        return f"{self.name}Security" if self.contract.security else ""

    @property
    def checks(self) -> str:
        """The class that implements it."""
        return f"{self.name}Checks"

    def generated(self, module: str) -> str:
        """How a module of the contract's package is imported."""
        return f"{self.package}{self.contract.package}.{module}"

    def shared(self, module: str = "") -> str:
        """How a module of the runtime is imported, or the runtime itself."""
        runtime = self.runtime or f"{self.package}.runtime"
        return f"{runtime}.{module}" if module else runtime

    def imports(self, here: str) -> Imports:
        """The imports of one module of the starter."""
        return Imports(f".{here}", own=self.package)
