"""Messages without a name find their types by what they carry."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

Golden = Callable[[str], ModuleType]


def _received(
    golden: Golden, address: str, body: object, headers: dict[str, str]
) -> tuple[list[tuple[str, Any, Any]], list[str]]:
    """What handlers got of one message from outside, and why it is a dead letter."""

    async def run() -> tuple[list[tuple[str, Any, Any]], list[str]]:
        runtime = golden("runtime.events")
        fake = golden("pets.events.fake").FakePetsHandlers()
        transport = runtime.MemoryTransport()
        golden("pets.events.consumer").register(transport, fake)
        await transport.start()
        events = vars(golden("pets.events.events")).values()
        (event,) = (one for one in events if getattr(one, "address", "") == address)
        message = runtime.Message(
            body=json.dumps(body).encode(),
            content_type="application/json",
            name="",
            message_id="m",
            address=address,
            headers=headers,
        )
        await transport.publish(event, message)
        await transport.idle()
        await transport.drain()
        calls = [
            (c.operation, c.arguments["event"], c.arguments["context"].headers)
            for c in fake.calls
        ]
        return calls, [letter.reason for letter in transport.dead_letters]

    return asyncio.run(run())


@pytest.mark.parametrize(
    ("address", "body", "headers", "operation", "kind"),
    [
        ("pets.born", {"species": "Cat"}, {}, "welcome", "Cat"),
        ("pets.born", {"species": "Dog"}, {}, "welcome", "Dog"),
        ("pets.sold", {"kind": "bird"}, {}, "count", "Bird"),
        ("pets.sold", {"kind": "parrot"}, {}, "count", "Bird"),
        ("pets.sold", {"kind": "Horse"}, {}, "count", "Horse"),
        ("pets.fed", {"grams": 1}, {"meal": "breakfast"}, "digest", "Meal"),
        ("pets.fed", {"grams": 1}, {"meal": "supper"}, "digest", "Meal"),
        ("pets.alike", {"kind": "x", "two": "2"}, {}, "compare", "One"),
    ],
)
def test_it_is_known_by_what_it_carries(
    golden: Golden,
    address: str,
    body: object,
    headers: dict[str, str],
    operation: str,
    kind: str,
) -> None:
    ((called, event, got),), letters = _received(golden, address, body, headers)
    assert letters == []
    assert (called, type(event).__name__) == (operation, kind)
    if headers:
        name = "Morning" if headers["meal"] == "breakfast" else "Evening"
        assert type(got).__name__ == f"{name}Headers"


def test_others_are_passed_over(golden: Golden) -> None:
    """A message of the same address that no operation here takes."""
    assert _received(golden, "pets.born", {"species": "fish"}, {}) == ([], [])


def test_unknown_ones_are_dead_letters(golden: Golden) -> None:
    reason = "contract violation: species is 'Newt', which no message has"
    assert _received(golden, "pets.born", {"species": "Newt"}, {}) == ([], [reason])


def test_unknown_ones_are_ignored_where_the_contract_says_so(golden: Golden) -> None:
    assert _received(golden, "pets.sold", {"kind": "newt"}, {}) == ([], [])


def test_what_is_known_and_broken_is_a_dead_letter_in_any_case(golden: Golden) -> None:
    body = {"kind": "bird", "name": 7}
    reason = "contract violation: name: Input should be a valid string"
    assert _received(golden, "pets.sold", body, {}) == ([], [reason])
