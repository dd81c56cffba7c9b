"""Schemathesis' own command line calls a generated server on a socket."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generated.users.http import server
from tests.http.members import Members
from tests.http.outside import conformance
from tests.services.serving import serving

pytestmark = pytest.mark.services


def test_it_finds_nothing(tmp_path: Path) -> None:
    """The same checks as in `make test`, by HTTP and with its own judgement.

    Below `/v1`, as the contract says: elsewhere a 404 would be taken for a wrong address.
    """
    with serving(server.create_app(Members(), prefix="/v1", docs="/v1")) as url:
        done = _run(f"{url}/v1", tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No issues found" in done.stdout, done.stdout


def _run(url: str, folder: Path) -> subprocess.CompletedProcess[str]:
    seed = ("--seed", str(conformance.SEED), "--generation-database", "none")
    options = ("--url", url, "--checks", "all", "--max-examples", "20", "--no-color")
    command = ("-m", "schemathesis.cli", "run", f"{url}/openapi.json")
    return subprocess.run(
        [sys.executable, *command, *options, *seed],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
