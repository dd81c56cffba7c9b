"""A policy as a value: what was said of it, by whom, and what holds in the end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from codegen.diagnostics import Place

ASKS_FOR_RETRIES = ("retry.attempts", "retry.backoff")
"""Settings of retries alone; which answers are meant, hedges ask too."""


@dataclass(frozen=True, slots=True)
class Said:
    """A value of a policy, and the place that says it."""

    value: Any
    at: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """What one place says of a policy: the path of each setting, `retry.attempts`."""

    said: Mapping[str, Said]
    own: bool = False
    """Said of this one operation, so that what cannot hold for it is an error."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the protocol says of an operation, whatever its policy."""

    slice: str
    idempotent: bool = False
    safe: bool = False
    """Calling it changes nothing."""
    stream: bool = False
    """It has no single answer, which could be hedged or kept."""
    key: str | None = None
    """Header that makes repeating harmless."""
    fixed: Mapping[str, Any] = field(default_factory=dict)
    """What settings are in any case: to say otherwise means nothing."""
    redelivered: bool = False
    """Repeated by a broker in any case, which needs no permission."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """How calls of one operation behave when the network does not.

    *values* is what holds in the end, of every setting that means something for the
    slice; a further layer is laid on *layers*, and all is worked out again.
    """

    facts: Facts
    layers: tuple[Layer, ...]
    values: Mapping[str, Said]

    def get(self, path: str) -> Any:
        """The value of a setting; None if it means nothing here."""
        said = self.values.get(path)
        return None if said is None else said.value

    def holding(self) -> Iterator[tuple[str, Said]]:
        """The values in force, by path: those of a layer that is off are not."""
        for path, said in self.values.items():
            outer = self.values.get(path.rpartition(".")[0])
            if outer is None or outer.value:
                yield path, said

    def in_force(self) -> Iterator[tuple[str, Said]]:
        """The values by which calls go: a hedge stands in place of retries."""
        for path, said in self.holding():
            if not (self.get("hedge") and path.startswith(ASKS_FOR_RETRIES)):
                yield path, said

    @property
    def repeatable(self) -> bool:
        """Whether an attempt that may have arrived can be repeated."""
        return bool(self.get("idempotent") or self.get("idempotency.header"))
