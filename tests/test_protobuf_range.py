"""The committed code loads and runs on the oldest and the newest protobuf it allows."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from codegen.writing import package
from tests.harness.command import REPOSITORY
from tests.harness.environments import python_with

pytestmark = pytest.mark.services
(_RANGE,) = package.REQUIREMENTS["google.protobuf"]
_GRPC = package.REQUIREMENTS["grpc"]
_OLDEST = _RANGE.split(",")[0].replace(">=", "==")
_CALLS = """
from google.protobuf import __version__
from generated.users.grpc import fake, methods, server
from generated.users.grpc.client import AsyncUsersClient
from generated.runtime.grpc.testing import round_trip

CALLS = {
    methods.GET_USER: AsyncUsersClient.get_user,
    methods.STREAM_USERS: AsyncUsersClient.stream_users,
    methods.IMPORT_USERS: AsyncUsersClient.import_users,
    methods.SYNC_USERS: AsyncUsersClient.sync_users,
}
for method, call in CALLS.items():
    service = fake.FakeUsersService()
    round_trip(server.add_to_server, service, AsyncUsersClient, call, method)
print(__version__)
"""


@pytest.mark.parametrize(
    ("asked", "major"), [(_OLDEST, "6"), (_RANGE, "7")], ids=["oldest", "newest"]
)
def test_each_kind_makes_a_round_trip(asked: str, major: str, tmp_path: Path) -> None:
    """And nothing warns, for a warning of protobuf today is its error tomorrow."""
    tools = (asked, *_GRPC, "pydantic>=2.14")
    home = tmp_path / "environment"
    home.mkdir()
    python = python_with(home, *tools)
    shutil.copytree(REPOSITORY / "generated", tmp_path / "generated")
    done = subprocess.run(
        [str(python), "-W", "error", "-c", _CALLS],
        cwd=tmp_path,
        # Warnings of Python are meant: gRPC writes down what it sees of connections, too.
        env={**os.environ, "GRPC_VERBOSITY": "NONE"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(rf"{major}\.\d+\.\d+\n", done.stdout)
