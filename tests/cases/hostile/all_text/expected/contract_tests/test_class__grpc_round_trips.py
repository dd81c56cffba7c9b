"""Round trips of class.proto, one for each rpc."""

from __future__ import annotations

from ..class_.grpc import methods
from ..class_.grpc.client import AsyncClassClient
from ..class_.grpc.fake import FakeClassService
from ..class_.grpc.server import add_to_server
from ..runtime.grpc.testing import round_trip


def test_init() -> None:
    """Call import.class.__init__.runtime.__class__/__init__."""
    round_trip(
        add_to_server,
        FakeClassService(),
        AsyncClassClient,
        AsyncClassClient.init,
        methods.INIT,
    )


def test_class() -> None:
    """Call import.class.__init__.runtime.__class__/class."""
    round_trip(
        add_to_server,
        FakeClassService(),
        AsyncClassClient,
        AsyncClassClient.class_,
        methods.CLASS,
    )


def test_self() -> None:
    """Call import.class.__init__.runtime.__class__/self."""
    round_trip(
        add_to_server,
        FakeClassService(),
        AsyncClassClient,
        AsyncClassClient.self,
        methods.SELF,
    )


def test_request() -> None:
    """Call import.class.__init__.runtime.__class__/request."""
    round_trip(
        add_to_server,
        FakeClassService(),
        AsyncClassClient,
        AsyncClassClient.request,
        methods.REQUEST,
    )


def test_close() -> None:
    """Call import.class.__init__.runtime.__class__/Close."""
    round_trip(
        add_to_server,
        FakeClassService(),
        AsyncClassClient,
        AsyncClassClient.close_,
        methods.CLOSE,
    )


def test_call() -> None:
    """Call import.class.__init__.runtime.__class__/call."""
    round_trip(
        add_to_server,
        FakeClassService(),
        AsyncClassClient,
        AsyncClassClient.call,
        methods.CALL,
    )


def test_print() -> None:
    """Call import.class.__init__.runtime.__class__/print."""
    round_trip(
        add_to_server,
        FakeClassService(),
        AsyncClassClient,
        AsyncClassClient.print,
        methods.PRINT,
    )


def test_looooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong() -> (
    None
):
    """Call
    import.class.__init__.runtime.__class__/Looooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong.
    """
    round_trip(
        add_to_server,
        FakeClassService(),
        AsyncClassClient,
        AsyncClassClient.looooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong,
        methods.LOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOONG,
    )
