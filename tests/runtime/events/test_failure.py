"""What befell a message: in headers, and at the places that it comes through."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from codegen.runtime.events import (
    DeadLetterChannel,
    Event,
    Exchange,
    Failure,
    Json,
    Message,
    Origin,
    Payload,
    Queue,
)
from codegen.runtime.events.failure import (
    arrived,
    due,
    due_header,
    failed,
    failure_headers,
    own_headers,
    read_failure,
)
from codegen.runtime.events.outcome import ACKNOWLEDGE, Settlement
from codegen.runtime.events.subscription import Subscription

ELSEWHERE = Failure(
    reason="3 attempts, last: ValueError: no",
    error="ValueError",
    attempts=3,
    first=10.0,
    last=20.0,
    origin=Origin(queue="q", address="a", partition=1, offset=2, group="g"),
)
HERE = Origin(queue="lost", address="lost")
ANY: Payload[Any] = Payload(name="Any", content=Json(Any))


NAMES = sorted(failure_headers(arrived(ELSEWHERE, HERE) or ELSEWHERE))
"""All headers that tell of a failure, here and elsewhere."""
DATES = st.one_of(
    st.datetimes().map(str),
    st.builds(
        "{}-{}T{}{}".format,
        st.sampled_from(["0001", "1970", "9999"]),
        st.sampled_from(["01-01", "12-31"]),
        st.sampled_from(["00:00:00", "23:59:59", "23:59:59.999999"]),
        st.sampled_from(["", "Z", "+00:00", "-14:00", "+14:00", "+23:59"]),
    ),
)


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(NAMES, DATES | st.text())))
@example({"x-origin-queue": "q", "x-failure-first": "9999-12-31T23:59:59-14:00"})
@example({"x-origin-queue": "q", "x-failure-last": "0001-01-01T00:00:00+14:00"})
def test_what_others_made_of_headers_can_be_sent_on(headers: dict[str, str]) -> None:
    """Whatever stands there: a message whose story cannot be told is never settled."""
    found = read_failure(headers)
    if found is not None:
        told = failure_headers(found)
        again = read_failure(told)
        assert again is not None
        assert failure_headers(again) == told


@given(DATES | st.text())
def test_so_can_when_it_is_due(text: str) -> None:
    told = due_header(due({"x-due": text}))
    assert due_header(due(told)) == told


def test_a_letter_of_another_place_begins_anew() -> None:
    story = arrived(ELSEWHERE, HERE)
    assert story is not None
    assert (story.attempts, story.first, story.origin) == (0, 20.0, HERE)
    assert story.before == ELSEWHERE
    assert arrived(story, HERE) is story
    assert arrived(None, HERE) is None


def test_both_stories_travel_and_no_third() -> None:
    message = Message(
        body=b"",
        content_type="",
        name="",
        message_id="m",
        address="lost",
        failure=arrived(ELSEWHERE, HERE),
    )
    settlement = Settlement(action="retry", reason="not yet", error="Retry")
    failure = failed(message, HERE, settlement, 30.0)
    headers = failure_headers(failure)
    assert own_headers({**headers, "h": "1"}) == {"h": "1"}
    assert read_failure(headers) == failure
    assert failure.before == ELSEWHERE
    third = arrived(failure, Origin(queue="later"))
    assert third is not None
    found = read_failure(failure_headers(third))
    assert found is not None and found.before is not None
    assert (found.before.origin, found.before.before) == (HERE, None)


@pytest.mark.parametrize(
    ("own", "channel"),
    [
        (
            {"queue": Queue(name="q")},
            DeadLetterChannel(address="q", queue=Queue(name="q")),
        ),
        ({}, DeadLetterChannel(address="g.op", queue=Queue(name="g.op"))),
        ({}, DeadLetterChannel(address="orders.new")),
        ({"address": "orders.{region}"}, DeadLetterChannel(address="orders.lost")),
        ({"address": "orders/{region}"}, DeadLetterChannel(address="orders/lost")),
        (
            {"queue": Queue(name="q", bind=("#",)), "exchange": Exchange(name="x")},
            DeadLetterChannel(address="orders.lost", exchange=Exchange(name="x")),
        ),
    ],
)
def test_dead_letters_that_would_come_back(
    own: dict[str, Any], channel: DeadLetterChannel
) -> None:
    given: dict[str, Any] = {"address": "orders.new", **own}
    event: Event[Any] = Event(name="op", payloads=(ANY,), dead_letter=channel, **given)
    with pytest.raises(ValueError) as caught:
        Subscription(event=event, group="g", deliver=_nothing)
    assert str(caught.value) == (
        "op: dead letters cannot go where they came from, for they would come again for"
        " ever"
    )


def test_dead_letters_that_would_not() -> None:
    """A queue of another name, and the same key at another exchange."""
    for channel in (
        DeadLetterChannel(address="orders.new", queue=Queue(name="orders.new")),
        DeadLetterChannel(address="orders.new", exchange=Exchange(name="dead")),
        DeadLetterChannel(address="orders.old"),
    ):
        event: Event[Any] = Event(
            name="op", address="orders.new", payloads=(ANY,), dead_letter=channel
        )
        Subscription(event=event, group="g", deliver=_nothing)


async def _nothing(message: Message) -> Settlement:
    return ACKNOWLEDGE
