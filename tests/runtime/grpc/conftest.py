"""A tiny proto, compiled for the tests, and a server of it on loopback."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from grpc_tools import protoc

PROTO = """
syntax = "proto3";
package codegen.runtime.tests;
message Ping { string text = 1; int32 count = 2; }
message Pong { string text = 1; }
"""


@pytest.fixture(scope="session")
def messages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The module with `Ping` and `Pong`."""
    folder: Path = tmp_path_factory.mktemp("proto")
    (folder / "codegen_runtime_ping.proto").write_text(PROTO)
    arguments = ["protoc", f"-I{folder}", f"--python_out={folder}"]
    assert protoc.main([*arguments, "codegen_runtime_ping.proto"]) == 0
    sys.path.insert(0, str(folder))
    try:
        yield importlib.import_module("codegen_runtime_ping_pb2")
    finally:
        sys.path.remove(str(folder))
