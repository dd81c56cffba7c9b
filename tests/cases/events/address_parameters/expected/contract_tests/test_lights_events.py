"""Whether a service keeps lights.asyncapi.yaml."""

from __future__ import annotations

from ..lights.events import events
from ..lights.events.consumer import register
from ..lights.events.fake import FakeLightsHandlers
from ..runtime.contract_tests.events.operations import Received, Sent
from ..runtime.contract_tests.events.subject import EventsSubject

SUBJECT = EventsSubject(
    service="lights",
    slice="events",
    contract="lights.asyncapi.yaml",
    tests=__file__,
    fake=FakeLightsHandlers,
    register=register,
    received=(
        Received(
            event=events.LIGHT_MEASURED,
            method="light_measured",
            pointer="/operations/lightMeasured",
            parameters={"cityId": ("berlin", "rome"), "lightId": ("word",)},
            open=frozenset(("lightId",)),
        ),
    ),
    sent=(
        Sent(
            event=events.SWITCH,
            pointer="/operations/switch",
            parameters={
                "house": ("word",),
                "floor": ("ground", "1", "true", "attic"),
                "keyed": ("word",),
                "level": ("word",),
            },
            open=frozenset(("house", "keyed", "level")),
        ),
        Sent(
            event=events.SEND_MEASURED,
            pointer="/operations/sendMeasured",
            parameters={"cityId": ("berlin", "rome"), "lightId": ("word",)},
            open=frozenset(("lightId",)),
        ),
        Sent(event=events.REPLY, pointer="/operations/reply"),
        Sent(
            event=events.SET_MODE,
            pointer="/operations/setMode",
            parameters={"class": ("street",), "event": ("word",)},
            open=frozenset(("class", "event")),
        ),
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_light_measured() -> None:
    """Receive from city/{cityId}/lights/{lightId}/measured: what is allowed is handled."""
    SUBJECT.handles(events.LIGHT_MEASURED)


def test_light_measured_poison() -> None:
    """Receive from city/{cityId}/lights/{lightId}/measured: what is forbidden stops
    nothing.
    """
    SUBJECT.isolates(events.LIGHT_MEASURED)


def test_light_measured_once() -> None:
    """Receive from city/{cityId}/lights/{lightId}/measured: once is enough."""
    SUBJECT.handles_once(events.LIGHT_MEASURED)


def test_light_measured_order() -> None:
    """Receive from city/{cityId}/lights/{lightId}/measured: order is no matter."""
    SUBJECT.handles_in_any_order(events.LIGHT_MEASURED)


def test_light_measured_acknowledged() -> None:
    """Receive from city/{cityId}/lights/{lightId}/measured: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.LIGHT_MEASURED)


def test_previous_versions() -> None:
    """What previous versions of the contract allowed is handled."""
    SUBJECT.reads_previous()


def test_switch() -> None:
    """Send to rooms.{house}.{floor}.{keyed}.{level}.switched."""
    SUBJECT.sends(events.SWITCH)


def test_switch_address() -> None:
    """Send to rooms.{house}.{floor}.{keyed}.{level}.switched: the address says what the
    payload says.
    """
    SUBJECT.names_the_payload(events.SWITCH)


def test_send_measured() -> None:
    """Send to city/{cityId}/lights/{lightId}/measured."""
    SUBJECT.sends(events.SEND_MEASURED)


def test_send_measured_address() -> None:
    """Send to city/{cityId}/lights/{lightId}/measured: the address says what the payload
    says.
    """
    SUBJECT.names_the_payload(events.SEND_MEASURED)


def test_reply() -> None:
    """Send to replies."""
    SUBJECT.sends(events.REPLY)


def test_set_mode() -> None:
    """Send to lights.{class}.{event}.mode."""
    SUBJECT.sends(events.SET_MODE)


def test_set_mode_address() -> None:
    """Send to lights.{class}.{event}.mode: the address says what the payload says."""
    SUBJECT.names_the_payload(events.SET_MODE)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
