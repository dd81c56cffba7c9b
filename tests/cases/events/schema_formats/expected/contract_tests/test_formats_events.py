"""Round trips of formats.asyncapi.yaml, one for each message."""

from __future__ import annotations

from .._proto.formats import proto_pb2
from ..formats.events import events
from ..formats.events.models import A, Named, Openapi
from ..formats.events.publisher import FormatsPublisher
from ..runtime.events.testing import sent
from ..runtime.message_sample import sample_message
from ..runtime.sample import sample


def test_send_all_avro() -> None:
    """Send to all."""
    sent(FormatsPublisher, FormatsPublisher.send_all, events.SEND_ALL, event=sample(A))


def test_send_all_proto() -> None:
    """Send to all."""
    sent(
        FormatsPublisher,
        FormatsPublisher.send_all,
        events.SEND_ALL,
        event=sample_message(proto_pb2.A),
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
