"""In which directions the contracts use a schema, so that names can be given by it."""

from __future__ import annotations

from dataclasses import dataclass, field

from codegen.diagnostics import Pointer
from codegen.model import ir
from codegen.model.schemas import naming
from codegen.model.schemas.node import Reader

_SCHEMA = frozenset(
    {"schema", "schemas", "itemSchema", "properties", "allOf", "$defs", "definitions"}
)
_PUSHED = frozenset({"webhooks", "callbacks"})


@dataclass(slots=True)
class Uses:
    """What leads to a named schema: requests, answers, both, neither."""

    reader: Reader
    _found: dict[Pointer, set[ir.Direction]] | None = field(default=None)

    def of(self, at: Pointer) -> frozenset[ir.Direction]:
        """The directions in which the schema at *at* goes; none if nothing uses it."""
        if self.reader.dialect(at.file) == "asyncapi":
            return frozenset({""})
        here = _direction(at)
        if here is not None:
            return frozenset({here})
        if self._found is None:
            self._found = self._search()
        return frozenset(self._found.get(_named(at), ()))

    def _search(self) -> dict[Pointer, set[ir.Direction]]:
        """Follow every reference, from operations to schemas and on."""
        found: dict[Pointer, set[ir.Direction]] = {}
        edges: dict[Pointer, list[Pointer]] = {}
        waiting: list[tuple[Pointer, ir.Direction]] = []
        documents = self.reader.documents
        for file in documents.sources:
            events = self.reader.dialect(file) == "asyncapi"
            for _, at in documents.references(file):
                target = self.reader.target(at)
                if target is None:
                    continue
                end = _named(target)
                direction: ir.Direction | None = "" if events else _direction(at)
                if direction is not None:
                    waiting.append((end, direction))
                    continue
                edges.setdefault(_named(at), []).append(end)
                if at.tokens[-2:-1] == ("allOf",) and self._is_family(target):
                    edges.setdefault(end, []).append(_named(at))
        while waiting:
            at, direction = waiting.pop()
            known = found.setdefault(at, set())
            if direction not in known:
                known.add(direction)
                waiting += [(end, direction) for end in edges.get(at, ())]
        return found

    def _is_family(self, at: Pointer) -> bool:
        value = self.reader.value(at)
        return isinstance(value, dict) and "discriminator" in value


def _named(at: Pointer) -> Pointer:
    """The named schema that *at* is in, else its whole file."""
    for cut in range(len(at.tokens), 0, -1):
        place = Pointer(at.file, at.tokens[:cut])
        if naming.is_named(place):
            return place
    return Pointer(at.file)


def _direction(at: Pointer) -> ir.Direction | None:
    """Which way a place goes; None if that depends on what leads to it.

    What a provider pushes (webhooks, callbacks) comes from who owns it, as answers do.
    """
    found: ir.Direction | None = None
    pushed = False
    for token in at.tokens:
        if token in _SCHEMA:
            break
        if token in _PUSHED:
            pushed = True
        elif token in ("requestBody", "requestBodies"):
            found = "response" if pushed else "request"
        elif token == "parameters":
            found = "request"
        elif token in ("responses", "headers") and found is None:
            found = "response"
    return found
