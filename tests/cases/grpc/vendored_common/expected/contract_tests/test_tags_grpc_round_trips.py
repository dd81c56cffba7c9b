"""Round trips of tags.proto, one for each rpc."""

from __future__ import annotations

from ..runtime.grpc.testing import round_trip
from ..tags.grpc import methods
from ..tags.grpc.client import AsyncTagsClient
from ..tags.grpc.fake import FakeTagsService
from ..tags.grpc.server import add_to_server


def test_place() -> None:
    """Call cases.tags.v1.Tags/Place."""
    round_trip(
        add_to_server,
        FakeTagsService(),
        AsyncTagsClient,
        AsyncTagsClient.place,
        methods.PLACE,
    )
