"""Routing keys and bindings."""

from __future__ import annotations

import pytest

from codegen.runtime.events.event import ExchangeType
from codegen.runtime.events.routing import routes


@pytest.mark.parametrize(
    ("binding", "key", "taken"),
    [
        ("order.created", "order.created", True),
        ("order.created", "order.cancelled", False),
        ("order.*", "order.created", True),
        ("order.*", "order", False),
        ("order.*", "order.created.eu", False),
        ("*.created", "order.created", True),
        ("order.#", "order", True),
        ("order.#", "order.created.eu", True),
        ("#", "anything.at.all", True),
        ("#.eu", "eu", True),
        ("#.eu", "order.created.eu", True),
        ("#.created.#", "order.created.eu", True),
        ("#.created.#", "order.cancelled.eu", False),
        ("*.#.*", "a", False),
        ("*.#.*", "a.b", True),
        ("*.#.*", "a.b.c", True),
        ("#.#.#", "a", True),
    ],
)
def test_topic(binding: str, key: str, taken: bool) -> None:
    assert routes("topic", binding, key) is taken


def test_a_pattern_full_of_hashes_is_still_fast() -> None:
    pattern = ".".join(["#", "a"] * 200)
    assert not routes("topic", pattern, ".".join(["a"] * 1000 + ["b"]))


@pytest.mark.parametrize(
    ("kind", "taken"),
    [("direct", False), ("fanout", True), ("headers", True), ("default", False)],
)
def test_other_exchanges(kind: ExchangeType, taken: bool) -> None:
    assert routes(kind, "order.*", "order.created") is taken
