"""What holds in the end: defaults, facts of the protocol, and layers over each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from codegen.diagnostics import Report, Span
from codegen.model.policy import rules, settings
from codegen.model.policy.settings import Setting
from codegen.model.policy.values import (
    ASKS_FOR_RETRIES,
    Facts,
    Layer,
    Policy,
    Said,
)

DEFAULT = Span("default")
PROTOCOL = Span("protocol")


def effective(facts: Facts, layers: Iterable[Layer], report: Report) -> Policy:
    """The policy of an operation: *layers* from the outside (contract) to the inside.

    What contradicts itself is reported, and what this operation cannot have.
    """
    merge = _Merge(facts, tuple(layers))
    merge.start()
    for level, layer in enumerate(merge.layers):
        merge.lay(level, layer, report)
    merge.settle()
    rules.bound(merge.values, merge.levels, merge.layers, report)
    policy = Policy(facts=facts, layers=merge.layers, values=merge.values)
    rules.check(policy, merge.levels, report)
    return policy


@dataclass(slots=True)
class _Merge:
    facts: Facts
    layers: tuple[Layer, ...]
    values: dict[str, Said] = field(default_factory=dict)
    levels: dict[str, int] = field(default_factory=dict)
    """Which layer says each value; nothing where none does."""

    def start(self) -> None:
        """What holds where no layer says anything."""
        for path, row in settings.ROWS.items():
            value = settings.default(row)
            switchable = isinstance(row, Setting) or value is not None
            if switchable and settings.applies(path, self.facts.slice):
                self.values[path] = Said(value, DEFAULT)
        self._known("idempotent", self.facts.idempotent)
        self._known("idempotency.header", self.facts.key)
        self._known("idempotency.safe", self.facts.safe)
        for path, value in self.facts.fixed.items():
            if self.values[path].value != value:
                self.values[path] = Said(value, PROTOCOL)

    def _known(self, path: str, value: Any) -> None:
        if value and path in self.values:
            self.values[path] = Said(value, PROTOCOL)

    def lay(self, level: int, layer: Layer, report: Report) -> None:
        """Lay one layer over those before, without what does not fit the operation."""
        for path, said in layer.said.items():
            if path not in self.values or self._is_fixed(path, said):
                rules.meaningless(path, said, layer, self.facts, report)
            elif said.value and path in rules.FOR_SAFE and not self._once_more:
                rules.unsafe(path, said, layer, self.facts, report)
            elif (kept := _fitting(path, said, self.facts.slice)) is not None:
                self.values[path], self.levels[path] = kept, level

    def _is_fixed(self, path: str, said: Said) -> bool:
        """Whether nothing can be said of *path*, but for what holds anyway."""
        return any(
            (path == fixed and said.value != value) or path.startswith(f"{fixed}.")
            for fixed, value in self.facts.fixed.items()
        )

    @property
    def _once_more(self) -> bool:
        """Whether a second call beside the first, or none at all, is as good as one."""
        return self._safe and not self.facts.stream

    @property
    def _safe(self) -> bool:
        """What the innermost says, else the protocol, unless it may not be repeated."""
        idempotent = self._said("idempotent", True)
        return self._said("idempotency.safe", self.facts.safe and idempotent)

    def _said(self, path: str, otherwise: bool) -> bool:
        found = [x.said[path].value for x in self.layers if path in x.said]
        return bool(found[-1] if found else otherwise)

    def settle(self) -> None:
        """What follows from other values: what is safe is idempotent (RFC 9110, 9.2.2)."""
        safe = self.values.get("idempotency.safe")
        if safe is not None:
            self.values["idempotency.safe"] = Said(self._safe, safe.at)
            if self._safe and "idempotent" not in self.levels:
                self.values["idempotent"] = Said(True, safe.at)
        self._choose()

    def _choose(self) -> None:
        """A hedge stands in place of retries: what is said further inside wins."""
        hedge, attempts = self.values.get("hedge"), self.values["retry.attempts"]
        if hedge is None or not hedge.value or attempts.value == 1:
            return
        inner = self.layers[self.levels["hedge"] + 1 :]
        for layer in inner:
            said = [
                one
                for path, one in layer.said.items()
                if path.startswith(ASKS_FOR_RETRIES)
            ]
            if said:
                self.values["hedge"] = Said(False, said[0].at)


def _fitting(path: str, said: Said, slice: str) -> Said | None:
    """*said* with those items that the slice has; None if there were only others."""
    row = settings.ROWS[path]
    kind = row.by_slice.get(slice) if isinstance(row, Setting) else None
    if kind is None or kind.items is None:
        return said
    items = [item for item in said.value if kind.items.takes(item)]
    return Said(tuple(items), said.at) if items or not said.value else None
