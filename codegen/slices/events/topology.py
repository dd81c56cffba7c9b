"""What the operations of a contract need of a broker, put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from codegen.model import ir


def parts(
    operations: Iterable[ir.Operation],
) -> list[tuple[str, str, list[dict[str, Any]]]]:
    """Keyword, runtime class and arguments: each exchange, queue, topic once."""
    exchanges: dict[str, dict[str, Any]] = {}
    queues: dict[str, dict[str, Any]] = {}
    bindings: list[dict[str, Any]] = []
    topics: dict[str, dict[str, Any]] = {}
    said = list(_facts(operations))
    # What an operation says of a queue is more than what dead letters need of it.
    for facts in [*said, *(one.get("dead_letter", {}) for one in said)]:
        for exchange in [facts.get("exchange", {}), *facts.get("exchanges", ())]:
            if "name" in exchange:
                exchanges.setdefault(exchange["name"], exchange)
        if "queue" in facts:
            queues.setdefault(facts["queue"]["name"], facts["queue"])
        bindings += [b for b in facts.get("bindings", ()) if b not in bindings]
        if "topic" in facts:
            topics.setdefault(facts["topic"]["name"], facts["topic"])
    return [
        ("exchanges", "Exchange", list(exchanges.values())),
        ("queues", "Queue", list(queues.values())),
        ("bindings", "Binding", bindings),
        ("topics", "Topic", list(topics.values())),
    ]


def _facts(operations: Iterable[ir.Operation]) -> Iterator[Mapping[str, Any]]:
    """What brokers need to know of each operation, and of its reply."""
    for operation in operations:
        binding = operation.binding
        if isinstance(binding, ir.EventBinding):
            yield binding.facts
            if binding.reply is not None:
                yield binding.reply.binding.facts
