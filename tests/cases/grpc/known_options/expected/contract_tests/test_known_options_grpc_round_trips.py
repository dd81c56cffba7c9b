"""Round trips of known_options.proto, one for each rpc."""

from __future__ import annotations

from ..known_options.grpc import methods
from ..known_options.grpc.client import AsyncKnownOptionsClient
from ..known_options.grpc.fake import FakeKnownOptionsService
from ..known_options.grpc.router import create_router
from ..known_options.grpc.server import add_to_server
from ..runtime.grpc.refusal import refusal
from ..runtime.grpc.testing import round_trip
from ..runtime.grpc.transcoding.testing import http_round_trip


def test_echo() -> None:
    """Call cases.known_options.v1.KnownOptions/Echo."""
    round_trip(
        add_to_server,
        FakeKnownOptionsService(),
        AsyncKnownOptionsClient,
        AsyncKnownOptionsClient.echo,
        methods.ECHO,
    )


def test_echo_refuses() -> None:
    """Call cases.known_options.v1.KnownOptions/Echo with what breaks a rule."""
    refusal(
        add_to_server,
        FakeKnownOptionsService(),
        AsyncKnownOptionsClient,
        AsyncKnownOptionsClient.echo,
        methods.ECHO,
    )


def test_echo_over_http() -> None:
    """Call cases.known_options.v1.KnownOptions/Echo over HTTP."""
    http_round_trip(create_router, FakeKnownOptionsService(), methods.ECHO)
