"""Keys that are no text in the contract."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Annotated
from uuid import UUID

import pytest
from pydantic import Field

from codegen.runtime.events import Event, Json, Payload
from codegen.runtime.events.keying import BodyKeys
from codegen.runtime.events.keys import Key, keyed
from codegen.runtime.events.message import field_at, key_text
from codegen.runtime.models import ContractModel


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("a", "a"),
        (7, "7"),
        (True, "true"),
        (False, "false"),
        (1.5, "1.5"),
        (UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        (date(2026, 1, 2), "2026-01-02"),
        (datetime(2026, 1, 2, 3, 4, tzinfo=UTC), "2026-01-02T03:04:00+00:00"),
    ],
)
def test_text_of_a_key(key: Key, text: str) -> None:
    """What JSON would have between its quotes."""
    assert key_text(key) == text


def test_key_stands_beside_the_other_options() -> None:
    """None is no key; zero is one."""
    options = {"message_id": "1", "headers": {"a": "b"}}
    assert keyed({"message_id": "1"}, 0) == {"message_id": "1", "key": "0"}
    assert keyed({"message_id": "1"}, None) == {"message_id": "1"}
    assert keyed({"message_id": "1", "headers": {"a": "b"}}, "k") == {
        **options,
        "key": "k",
    }


class Moment(ContractModel):
    at: datetime
    done: bool


def test_a_field_is_written_as_the_argument_is() -> None:
    """Else messages of one key would have two."""
    at = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)
    moment = Moment(at=at, done=True)
    assert field_at(moment, "at") == key_text(at)
    assert field_at(moment, "done") == key_text(True)


class Customer(ContractModel):
    number: Annotated[int | None, Field(alias="no.")] = None


class Order(ContractModel):
    customer: Annotated[Customer | None, Field(alias="the-customer")] = None


@pytest.mark.parametrize(
    ("body", "content_type", "key"),
    [
        (b'{"the-customer": {"no.": 7}}', "", "7"),
        (b'{"the-customer": {"no.": true}}', "", "true"),
        (b'{"the-customer": {"no.": null}}', "", None),
        (b'{"the-customer": {"no.": [7]}}', "", None),
        (b'{"the-customer": 7}', "", None),
        (b'{"customer": {"number": 7}}', "", None),
        (b"[7]", "", None),
        (b"\xff", "", None),
        (b"[" * 100_000, "", None),
        (b"", "", None),
        (
            b'{"specversion": "1.0", "data": {"the-customer": {"no.": 7}}}',
            "application/cloudevents+json",
            "7",
        ),
    ],
)
def test_key_of_who_knows_no_contract(
    body: bytes, content_type: str, key: str | None
) -> None:
    """It stands where the contract says, by the names of the wire."""
    order: Payload[Order] = Payload(name="Order", content=Json(Order))
    moment: Payload[Moment] = Payload(name="Moment", content=Json(Moment))
    event: Event[Order | Moment] = Event(
        name="on", address="a", payloads=(order, moment), key="customer.number"
    )
    assert BodyKeys([event]).of(body, content_type) == key
    without: Event[Order] = Event(name="on", address="a", payloads=(order,))
    assert not BodyKeys([without])
    assert BodyKeys([without]).of(body, content_type) is None
