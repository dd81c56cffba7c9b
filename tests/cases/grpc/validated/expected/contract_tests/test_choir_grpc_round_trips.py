"""Round trips of choir.proto, one for each rpc."""

from __future__ import annotations

from ..choir.grpc import methods
from ..choir.grpc.client import AsyncChoirClient
from ..choir.grpc.fake import FakeChoirService
from ..choir.grpc.router import create_router
from ..choir.grpc.server import add_to_server
from ..runtime.grpc.refusal import refusal
from ..runtime.grpc.testing import round_trip
from ..runtime.grpc.transcoding.testing import http_round_trip


def test_join() -> None:
    """Call cases.validated.v1.Choir/Join."""
    round_trip(
        add_to_server,
        FakeChoirService(),
        AsyncChoirClient,
        AsyncChoirClient.join,
        methods.JOIN,
    )


def test_sing() -> None:
    """Call cases.validated.v1.Choir/Sing."""
    round_trip(
        add_to_server,
        FakeChoirService(),
        AsyncChoirClient,
        AsyncChoirClient.sing,
        methods.SING,
    )


def test_rehearse() -> None:
    """Call cases.validated.v1.Choir/Rehearse."""
    round_trip(
        add_to_server,
        FakeChoirService(),
        AsyncChoirClient,
        AsyncChoirClient.rehearse,
        methods.REHEARSE,
    )


def test_perform() -> None:
    """Call cases.validated.v1.Choir/Perform."""
    round_trip(
        add_to_server,
        FakeChoirService(),
        AsyncChoirClient,
        AsyncChoirClient.perform,
        methods.PERFORM,
    )


def test_listen() -> None:
    """Call cases.validated.v1.Choir/Listen."""
    round_trip(
        add_to_server,
        FakeChoirService(),
        AsyncChoirClient,
        AsyncChoirClient.listen,
        methods.LISTEN,
    )


def test_join_refuses() -> None:
    """Call cases.validated.v1.Choir/Join with what breaks a rule."""
    refusal(
        add_to_server,
        FakeChoirService(),
        AsyncChoirClient,
        AsyncChoirClient.join,
        methods.JOIN,
    )


def test_sing_refuses() -> None:
    """Call cases.validated.v1.Choir/Sing with what breaks a rule."""
    refusal(
        add_to_server,
        FakeChoirService(),
        AsyncChoirClient,
        AsyncChoirClient.sing,
        methods.SING,
    )


def test_rehearse_refuses() -> None:
    """Call cases.validated.v1.Choir/Rehearse with what breaks a rule."""
    refusal(
        add_to_server,
        FakeChoirService(),
        AsyncChoirClient,
        AsyncChoirClient.rehearse,
        methods.REHEARSE,
    )


def test_perform_refuses() -> None:
    """Call cases.validated.v1.Choir/Perform with what breaks a rule."""
    refusal(
        add_to_server,
        FakeChoirService(),
        AsyncChoirClient,
        AsyncChoirClient.perform,
        methods.PERFORM,
    )


def test_join_over_http() -> None:
    """Call cases.validated.v1.Choir/Join over HTTP."""
    http_round_trip(create_router, FakeChoirService(), methods.JOIN)
