"""Round trips of lights.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..lights.events import events
from ..lights.events.consumer import register
from ..lights.events.fake import FakeLightsHandlers
from ..lights.events.models import Measured, Mode, Switched
from ..lights.events.publisher import LightsPublisher
from ..runtime.events.testing import handled, sent
from ..runtime.sample import sample


def test_switch() -> None:
    """Send to rooms.{house}.{floor}.{keyed}.{level}.switched."""
    sent(
        LightsPublisher,
        LightsPublisher.switch,
        events.SWITCH,
        event=sample(Switched),
        house="word",
        floor="ground",
        keyed_="word",
        level="word",
    )


def test_light_measured() -> None:
    """Receive from city/{cityId}/lights/{lightId}/measured."""
    handled(
        register,
        FakeLightsHandlers(),
        events.LIGHT_MEASURED,
        sample(Measured),
        {"cityId": "berlin", "lightId": "word"},
    )


def test_send_measured() -> None:
    """Send to city/{cityId}/lights/{lightId}/measured."""
    sent(
        LightsPublisher,
        LightsPublisher.send_measured,
        events.SEND_MEASURED,
        event=sample(Measured),
        city_id="berlin",
        light_id="word",
    )


def test_reply() -> None:
    """Send to replies."""
    sent(LightsPublisher, LightsPublisher.reply, events.REPLY, event=sample(str))


def test_set_mode() -> None:
    """Send to lights.{class}.{event}.mode."""
    sent(
        LightsPublisher,
        LightsPublisher.set_mode,
        events.SET_MODE,
        event=sample(Mode),
        class_="street",
        event_="word",
    )
