"""What the operations of a contract need of a broker, put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from codegen.model import ir
from codegen.slices.events.protocols import Facts

Parts = list[tuple[str, str, list[Facts]]]
"""Keyword, runtime class and arguments of each."""


def parts(operations: Iterable[ir.Operation]) -> Parts:
    """Each exchange, queue and topic once, with all that operations say of it."""
    exchanges, queues, topics = _Named(), _Named(), _Named()
    bindings: list[dict[str, Any]] = []
    said = list(_facts(operations))
    for facts in [*said, *(one.get("dead_letter", {}) for one in said)]:
        for exchange in [facts.get("exchange", {}), *facts.get("exchanges", ())]:
            exchanges.add(exchange)
        queues.add(facts.get("queue", {}))
        bindings += [b for b in facts.get("bindings", ()) if b not in bindings]
        topics.add(facts.get("topic", {}))
    return [
        ("exchanges", "Exchange", exchanges.listed),
        ("queues", "Queue", queues.listed),
        ("bindings", "Binding", bindings),
        ("topics", "Topic", topics.listed),
    ]


class _Named:
    """Things of one kind, each once; no two operations contradict each other."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], Facts] = {}

    def add(self, facts: Facts) -> None:
        """Take what one operation says; what has no name is the broker's own."""
        if "name" not in facts:
            return
        known = self._known.setdefault((facts["name"], facts.get("vhost", "/")), {})
        bound = dict.fromkeys((*known.get("bind", ()), *facts.get("bind", ())))
        known |= facts | ({"bind": tuple(bound)} if bound else {})

    @property
    def listed(self) -> list[Facts]:
        """All of them, in the order in which they came."""
        return list(self._known.values())


def _facts(operations: Iterable[ir.Operation]) -> Iterator[Mapping[str, Any]]:
    """What brokers need to know of each operation, and of its reply."""
    for operation in operations:
        binding = operation.binding
        if isinstance(binding, ir.EventBinding):
            yield binding.facts
            if binding.reply is not None:
                yield binding.reply.binding.facts
