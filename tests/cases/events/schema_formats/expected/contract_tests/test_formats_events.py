"""Round trips of formats.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..formats.events import events
from ..formats.events.models import Named, Openapi
from ..formats.events.publisher import FormatsPublisher
from ..runtime.events.testing import sent
from ..runtime.sample import sample


def test_send_all_avro() -> None:
    """Send to all."""
    sent(
        FormatsPublisher,
        FormatsPublisher.send_all,
        events.SEND_ALL,
        event=sample(bytes),
    )


def test_send_all_proto() -> None:
    """Send to all."""
    sent(
        FormatsPublisher,
        FormatsPublisher.send_all,
        events.SEND_ALL,
        event=sample(bytes),
    )


def test_send_all_openapi() -> None:
    """Send to all."""
    sent(
        FormatsPublisher,
        FormatsPublisher.send_all,
        events.SEND_ALL,
        event=sample(Openapi),
    )


def test_send_all_json() -> None:
    """Send to all."""
    sent(
        FormatsPublisher,
        FormatsPublisher.send_all,
        events.SEND_ALL,
        event=sample(Named),
    )


def test_send_all_vendor() -> None:
    """Send to all."""
    sent(
        FormatsPublisher,
        FormatsPublisher.send_all,
        events.SEND_ALL,
        event=sample(list[int]),
    )


def test_send_all_xml() -> None:
    """Send to all."""
    sent(
        FormatsPublisher,
        FormatsPublisher.send_all,
        events.SEND_ALL,
        event=sample(bytes),
    )
