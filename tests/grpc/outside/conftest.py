"""The programs that the tests of this folder need."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.grpc.outside import running
from tests.services import given
from tests.services.places import CONNECTRPC


@pytest.fixture(scope="session")
def buf() -> str:
    """The command `buf`."""
    return given.program("buf")


@pytest.fixture(scope="session")
def connectrpc() -> str:
    """The Python that has connectrpc."""
    return given.setting(CONNECTRPC)


@pytest.fixture(scope="session")
def written_by_connectrpc(
    connectrpc: str, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The folder with the code that connectrpc's plugins write for the contract."""
    folder = tmp_path_factory.mktemp("connectrpc")
    running.write_connectrpc(connectrpc, folder)
    return folder


@pytest.fixture(scope="module", params=["grpcio", "connectrpc"])
def target(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The target of a server of each of the peers."""
    if request.param == "grpcio":
        given.module("grpc_status")
        folder = tmp_path_factory.mktemp("grpcio")
        running.write_plain(folder)
        with running.peer(sys.executable, "plain_server.py", folder) as found:
            yield found
        return
    python = request.getfixturevalue("connectrpc")
    folder = request.getfixturevalue("written_by_connectrpc")
    with running.peer(python, "connect_server.py", folder) as found:
        yield found
