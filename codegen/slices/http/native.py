"""Which parameters and bodies FastAPI reads by itself; the runtime reads the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from codegen.model import ir
from codegen.model.schemas.defaults import Definitions, NoDefault
from codegen.slices.http.defaults import expression
from codegen.writing.python import Expr, join

_UNREAD = frozenset({"any", "none", "bytes", "file", "base64", "base64url"})
"""What is no text, or one that a client cannot write without its type."""


class Natives:
    """Answers for one system; knows what every named type comes down to."""

    def __init__(self, modules: Iterable[ir.Module]) -> None:
        self.modules: Mapping[str, ir.Module] = {m.path: m for m in modules}
        self._definitions: Definitions = {
            ir.Ref(module.path, name): definition
            for module in self.modules.values()
            for name, definition in module.definitions.items()
        }
        self._open: set[ir.Ref] = set()

    def parameter(self, parameter: ir.Parameter) -> bool:
        """Whether FastAPI reads this parameter as the contract means it."""
        if parameter.content or parameter.type == ir.ANY or parameter.place == "cookie":
            return False
        if self.scalar(parameter.type):
            return parameter.style in ("simple", "form")
        return (
            # An empty list is written as nothing, which FastAPI takes for none at all.
            not parameter.required
            and isinstance(parameter.type, ir.ListOf)
            and parameter.place == "query"
            and parameter.style == "form"
            and parameter.explode
            and self.scalar(parameter.type.item)
        )

    def default(self, parameter: ir.Parameter) -> Expr | None:
        """What the server takes for an absent parameter, None if that is nothing."""
        if parameter.default is None:
            return None
        try:
            return expression(parameter.default, parameter.type, self._definitions)
        except NoDefault:
            return None

    def factory(self, parameter: ir.Parameter) -> Expr | None:
        """What makes the default where it is a list, of which no two calls share one."""
        if not isinstance(parameter.default, list):
            return None
        known = self.default(parameter)
        return None if known is None else join("lambda: {}", known)

    def scalar(self, type: ir.Type) -> bool:
        """Whether a value of *type* is one piece of text on the wire."""
        match type:
            case ir.Scalar():
                return type.kind not in _UNREAD
            case ir.Literals():
                return True
            case ir.Nullable():
                return self.scalar(type.type)
            case ir.UnionOf():
                return all(self.scalar(member) for member in type.members)
            case ir.Ref():
                return self._scalar_definition(type)
        return False

    def record(self, type: ir.Type) -> bool:
        """Whether *type* is a class of properties, which FastAPI takes for a body."""
        if not isinstance(type, ir.Ref):
            return False
        return isinstance(self._definitions.get(type), ir.Record)

    def _scalar_definition(self, ref: ir.Ref) -> bool:
        match self._definitions.get(ref):
            case ir.Enumeration():
                return True
            case ir.Alias(type=type) if ref not in self._open:
                self._open.add(ref)
                found = self.scalar(type)
                self._open.discard(ref)
                return found
        return False
