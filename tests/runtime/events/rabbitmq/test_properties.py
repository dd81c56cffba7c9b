"""Messages on the wire, without a broker: what is written, and what others wrote."""

from __future__ import annotations

import struct
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, cast

import pytest
from aiormq.abc import AbstractChannel, DeliveredMessage
from hypothesis import given
from hypothesis import strategies as st
from pamqp.commands import Basic
from pamqp.encode import encode_table_value
from pamqp.frame import unmarshal
from pamqp.header import ContentHeader

from codegen.runtime.events import AmqpSend, Failure, Message, Origin
from codegen.runtime.events.failure import due_header, failed, failure_headers
from codegen.runtime.events.outcome import Settlement
from codegen.runtime.events.rabbitmq import decoding
from codegen.runtime.events.rabbitmq.letters import letter
from codegen.runtime.events.rabbitmq.properties import (
    copy_of,
    deliveries,
    fitted,
    key_of,
    properties_of,
    read,
    text_of,
)

FAILURE = Failure(
    reason="no",
    error="E",
    attempts=2,
    first=1.0,
    last=2.0,
    origin=Origin(queue="q", exchange="x", address="a.b"),
)


def delivered(
    properties: Basic.Properties | None = None, body: bytes = b"{}"
) -> DeliveredMessage:
    """What a queue delivers."""
    return DeliveredMessage(
        delivery=Basic.Deliver("tag", 1, False, "x", "a.b"),
        header=ContentHeader(properties=properties or Basic.Properties()),
        body=body,
        channel=cast(AbstractChannel, None),
    )


def test_what_is_written_is_read() -> None:
    """Our own messages come back as they were."""
    message = Message(
        body=b"\x00",
        content_type="application/json",
        name="P",
        message_id="m",
        correlation_id="c",
        key="k",
        address="a.b",
        headers={"h": "v"},
    )
    assert read(delivered(properties_of(message, 5.0), b"\x00")) == message
    assert key_of(delivered(properties_of(message, 5.0))) == "k"


def test_what_a_contract_says_is_written() -> None:
    """And the name of a message is found again by the type that it travels with."""
    message = Message(body=b"", content_type="", name="P", message_id="m", address="a")
    told = AmqpSend(
        expiration=1.5,
        priority=7,
        delivery_mode=1,
        cc=("b", "c"),
        bcc=("d",),
        user_id="guest",
        timestamp=False,
        message_types=(("P", "shop.p"), ("Q", "shop.q")),
    )
    properties = properties_of(message, 5.0, told)
    assert properties.expiration == "1500"
    assert (properties.priority, properties.delivery_mode) == (7, 1)
    assert (properties.user_id, properties.timestamp) == ("guest", None)
    assert properties.headers == {"CC": ["b", "c"], "BCC": ["d"]}
    assert properties.message_type == "shop.p"
    assert read(delivered(properties), {"shop.p": "P"}).name == "P"
    assert read(delivered(properties)).name == "shop.p"
    other = Message(body=b"", content_type="", name="R", message_id="m", address="a")
    assert properties_of(other, 5.0, told).message_type == "R"


def test_nothing_is_written_that_nobody_said() -> None:
    """No empty names, no empty table."""
    message = Message(body=b"", content_type="", name="", message_id="m", address="a")
    properties = properties_of(message, 0.0)
    assert properties.headers is None
    assert properties.content_type is None
    assert properties.message_type is None
    assert properties.delivery_mode == 2


def test_a_message_without_an_id_gets_one_and_keeps_it() -> None:
    """While this consumer holds it, and where it is sent on."""
    one = delivered()
    message = read(one)
    assert message.message_id
    assert read(one).message_id == message.message_id
    assert copy_of(one).message_id == message.message_id
    assert read(delivered()).message_id != message.message_id


def test_a_failure_brings_back_where_it_came_from() -> None:
    """Its next delivery is the next attempt, and its headers are its own."""
    properties = copy_of(
        delivered(Basic.Properties(headers={"h": "v"})), FAILURE, due_header(9.0)
    )
    message = read(delivered(properties))
    assert (message.attempt, message.failure) == (3, FAILURE)
    assert message.address == "a.b"
    assert message.headers == {"h": "v"}


def test_what_the_broker_wrote_is_no_header_of_the_application() -> None:
    """Nor does it travel on: it would count for the next queue."""
    headers: Any = {
        "x-death": [{"queue": "q", "count": 1}],
        "x-first-death-queue": "q",
        "x-last-death-reason": "expired",
        "x-delivery-count": 3,
        "x-acquired-count": 5,
        "h": "v",
    }
    one = delivered(Basic.Properties(headers=headers))
    assert read(one).headers == {"h": "v"}
    assert copy_of(one).headers == {"h": "v"}
    assert deliveries(one) == 5
    assert deliveries(delivered()) == 0


def test_what_would_have_the_broker_act_is_left_out() -> None:
    """Expiry, the user that it compares, and further recipients."""
    one = delivered(
        Basic.Properties(
            expiration="1",
            user_id="somebody",
            headers={"CC": ["other"], "BCC": ["third"]},
            reply_to="r",
            app_id="a",
            priority=3,
            content_encoding="gzip",
        )
    )
    copy = copy_of(one)
    assert copy.expiration is None
    assert not copy.user_id
    assert copy.headers == {}
    assert (copy.reply_to, copy.app_id, copy.priority) == ("r", "a", 3)
    assert copy.content_encoding == "gzip"


def test_reasons_are_cut_before_they_burst_a_frame() -> None:
    """An exception may say a megabyte."""
    said = Settlement(action="retry", reason="x" * 1_000_000, error="E")
    long = failed(read(delivered()), FAILURE.origin, said, 0.0)
    assert len(copy_of(delivered(), long).marshal()) < 4_000
    assert len(failure_headers(long)["x-failure-reason"]) == 2_000


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("t", "t"),
        (None, ""),
        (True, "true"),
        (-7, "-7"),
        (0.5, "0.5"),
        (b"raw", "raw"),
        (bytearray(b"\xff"), r"\xff"),
        (datetime(2020, 1, 2, tzinfo=UTC), "2020-01-02T00:00:00+00:00"),
        (Decimal("1.50"), "1.50"),
        ([1, "a"], '[1, "a"]'),
        ({"a": {"b": None}}, '{"a": {"b": null}}'),
        ([b"x", Decimal("1.0")], '["x", "1.0"]'),
    ],
)
def test_values_of_headers_become_text(value: object, text: str) -> None:
    """What is no text comes as JSON where it can."""
    assert text_of(value) == text


VALUES: st.SearchStrategy[Any] = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-(2**63), 2**63 - 1),
        st.floats(),
        st.decimals(),
        st.text(st.characters(exclude_categories=["Cs"])),
        st.binary(),
        st.binary().map(bytearray),
        st.datetimes(timezones=st.just(UTC)),
    ),
    lambda inner: st.lists(inner) | st.dictionaries(st.text("ab"), inner),
    max_leaves=5,
)


@given(VALUES)
def test_whatever_a_header_holds_can_be_sent_on(value: Any) -> None:
    """pamqp reads more than it writes; a message that cannot be sent on would loop."""
    one = delivered(Basic.Properties(headers={"h": value}))
    read(one)
    copy = copy_of(one, FAILURE)
    assert copy.marshal()
    encode_table_value((copy.headers or {})["h"])


@given(st.floats(allow_nan=False))
def test_a_number_that_would_lose_digits_is_sent_on_as_text(value: float) -> None:
    """pamqp writes 32 bits of the 64 that it reads."""
    copy = copy_of(delivered(Basic.Properties(headers={"h": value})))
    sent = (copy.headers or {})["h"]
    assert float(cast(float, sent)) == value


def test_what_is_nested_beyond_measure_has_no_text() -> None:
    """It is read by no sender's leave; a header without text breaks the contract, or not."""
    value: Any = []
    for _ in range(100_000):
        value = [value]
    assert text_of(value) == ""


def _frame(properties: bytes, flags: int) -> Any:
    header = struct.pack(">HHQH", 60, 0, 0, flags) + properties
    frame = struct.pack(">BHI", 2, 1, len(header)) + header + b"\xce"
    return unmarshal(frame)[2]


@pytest.mark.parametrize(
    ("flags", "written", "name", "value"),
    [
        (0x8000, b"\x04caf\xe9", "content_type", "caf\\xe9"),
        (0x8000, b"\x05caf\xc3\xa9", "content_type", "café"),
        (0x0040, struct.pack(">Q", 2**63), "timestamp", None),
        (
            0x2000,
            struct.pack(">I", 17)
            + b"\x01\xe9S\x00\x00\x00\x01a\x01bS\x00\x00\x00\x02cd",
            "headers",
            {"\\xe9": "a", "b": "cd"},
        ),
    ],
)
def test_what_pamqp_refuses_is_read(
    flags: int, written: bytes, name: str, value: object
) -> None:
    """Else the connection would end, and the message come again."""
    decoding.install()
    decoding.install()
    header = _frame(written, flags)
    assert getattr(header.properties, name) == value


def test_what_befell_a_message_is_writable() -> None:
    """Whatever a handler raises, and however long it is."""
    odd = replace(FAILURE, reason="\ud800" + "ä" * 5000)
    told = failure_headers(replace(odd, before=odd))
    assert told["x-failure-reason"] == "\\ud800" + "ä" * 1994
    assert told["x-before-failure-reason"] == told["x-failure-reason"]
    Basic.Properties(headers=dict(told)).marshal()


def test_a_copy_fits_into_its_frame() -> None:
    """The story gets shorter first, then the longest of the sender's headers go."""
    long = replace(FAILURE, reason="r" * 2000)
    story: dict[str, Any] = dict(failure_headers(replace(long, before=long)))
    own = {"small": "1", "large": "x" * 3000, "number": 7}

    def left(room: int) -> dict[str, Any]:
        copy = Basic.Properties(headers={**own, **story}, message_id="m")
        found = fitted(copy, room)
        assert found is copy
        assert len(found.marshal()) <= room
        return dict(found.headers or {})

    assert left(10_000) == {**own, **story}
    shorter = left(6_000)
    assert shorter["x-failure-reason"] == "r" * 200
    assert shorter["large"] == own["large"]
    least = left(3_200)
    assert "x-failure-reason" not in least
    assert {"x-attempt", "x-origin-queue", "large"} <= set(least)
    assert left(200) == {
        "small": "1",
        "number": 7,
        "x-attempt": "2",
        "x-origin-queue": "q",
    }


def test_what_the_broker_buried_tells_where_it_came_from() -> None:
    """Where it lies it has the routing key of that place, which is no address."""
    headers: Any = {
        "x-first-death-reason": "expired",
        "x-death": [
            {"queue": "other", "exchange": "z", "routing-keys": ["no"]},
            {"queue": "q", "exchange": "shop", "routing-keys": ["order.made", "cc"]},
        ],
    }
    dead = letter("q", delivered(Basic.Properties(message_id="m", headers=headers)))
    assert (dead.reason, dead.message.address) == ("expired", "order.made")
    assert dead.failure.origin == Origin(
        queue="q", exchange="shop", address="order.made"
    )
    assert dead.message.failure == dead.failure


@pytest.mark.parametrize("deaths", [None, "x", [7], [{"queue": "q"}], []])
def test_what_others_make_of_that_is_nothing(deaths: Any) -> None:
    headers: Any = {"x-death": deaths}
    dead = letter("q", delivered(Basic.Properties(message_id="m", headers=headers)))
    assert (dead.reason, dead.message.address) == ("", "a.b")
