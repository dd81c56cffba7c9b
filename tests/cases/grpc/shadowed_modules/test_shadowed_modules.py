"""Contracts and folders of the names of installed modules leave those alone."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

import pytest
from google.protobuf.empty_pb2 import Empty

from tests.harness.echo import Golden, echoed

_NAMES = ("grpc", "google", "connectrpc", "temporal", "opentelemetry")


@pytest.mark.parametrize("name", _NAMES)
def test_the_output_never_stands_in_for_a_module(golden: Golden, name: str) -> None:
    """`import grpc` is gRPC, whether the output or the package came first."""
    own = golden(
        f"_proto.{name}_pb2" if name in ("grpc", "google") else f"_proto.{name}"
    )
    root = Path(str(golden("_proto").__file__)).parents[1]
    assert own.__name__.startswith("grpc_shadowed_modules.")
    known = sys.modules.get(name)
    assert known is not own
    for place in getattr(known, "__path__", ()):
        assert not Path(place).is_relative_to(root)


def test_runtime_and_messages_are_the_installed_ones(golden: Golden) -> None:
    """The service `grpc` runs on gRPC, and `google` has Google's `Empty`."""
    grpc: Any = importlib.import_module("grpc")
    assert golden("runtime.grpc.server").grpc is grpc
    assert golden("google.grpc.methods").ECHO.request is Empty


def test_calls(golden: Golden) -> None:
    """Each of the three services answers."""
    everything = golden("_proto.grpc_pb2").All(
        eliza={"text": "a"},
        shadow={"text": "b"},
        server={"text": "c"},
        trace={"text": "d"},
        workflow={"text": "e"},
    )
    server = golden("_proto.grpc.aio_pb2").Server(text="f")
    assert echoed(golden, "grpc.grpc", "Shadows", everything) == [everything] * 2
    assert echoed(golden, "aio.grpc", "Aio", server) == [server] * 2
    assert echoed(golden, "google.grpc", "Google", Empty()) == [Empty()] * 2
