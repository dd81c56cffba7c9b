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
    sent(
        FormatsPublisher,
        FormatsPublisher.send_all,
        events.SEND_ALL,
        event=sample(A),
        name="avro",
    )


def test_send_all_proto() -> None:
    """Send to all."""
    sent(
        FormatsPublisher,
        FormatsPublisher.send_all,
        events.SEND_ALL,
        event=sample_message(proto_pb2.A),
        name="proto",
    )


def test_send_all_openapi() -> None:
    """Send to all."""
    sent(
        FormatsPublisher,
        FormatsPublisher.send_all,
        events.SEND_ALL,
        event=sample(Openapi),
        name="openapi",
    )


def test_send_all_json() -> None:
    """Send to all."""
    sent(
        FormatsPublisher,
        FormatsPublisher.send_all,
        events.SEND_ALL,
        event=sample(Named),
        name="json",
    )


def test_send_all_vendor() -> None:
    """Send to all."""
    sent(
        FormatsPublisher,
        FormatsPublisher.send_all,
        events.SEND_ALL,
        event=sample(list[int]),
        name="vendor",
    )


def test_send_all_xml() -> None:
    """Send to all."""
    sent(
        FormatsPublisher,
        FormatsPublisher.send_all,
        events.SEND_ALL,
        event=sample(bytes),
        name="xml",
    )
