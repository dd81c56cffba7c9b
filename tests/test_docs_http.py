"""The blocks of docs/http.md run in their order, and print what they say."""

from __future__ import annotations

import asyncio
import importlib
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import trustme

from tests.harness.command import REPOSITORY, codegen
from tests.harness.guide import Guide, importing_from

GUIDE = Guide(REPOSITORY / "docs/http.md")
HTTP = "generated.runtime.http"

Namespace = dict[str, Any]
App = Callable[[Any, Any, Any], Any]


def contract() -> str:
    """The contract that all examples are about."""
    (found,) = [one.text for one in GUIDE.blocks() if one.text.startswith("openapi:")]
    return found


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Path]:
    """A folder with the contract and a certificate, in which the examples run."""
    (tmp_path / "contracts").mkdir()
    (tmp_path / "contracts/albums.openapi.yaml").write_text(contract(), "utf-8")
    shown = trustme.CA().issue_cert("caller@example.com")
    shown.cert_chain_pems[0].write_to_path(tmp_path / "client.pem")
    shown.private_key_pem.write_to_path(tmp_path / "client.key")
    with importing_from(tmp_path):
        yield tmp_path


# --- what answers ---------------------------------------------------------------------


def service() -> Any:
    """What is called until the guide has a service of its own."""
    models = importlib.import_module("generated.albums.http.models")
    errors = importlib.import_module("generated.albums.http.errors")
    headers = importlib.import_module("generated.albums.http.headers")
    fake = importlib.import_module("generated.albums.http.fake")
    http = importlib.import_module(HTTP)
    lakes = models.Album(id="7", name="Lakes")

    class Known(fake.FakeAlbumsService):  # type: ignore[misc, name-defined]
        async def list_albums(self, *, cursor: str | None, limit: int | None) -> Any:
            more = {} if cursor else {"next_cursor": "2"}
            return models.AlbumPage(items=[lakes] * (limit or 1), **more)

        async def create_album(self, body: Any, *, idempotency_key: str | None) -> Any:
            said = headers.LocationHeaders(location=f"/albums/{lakes.id}")
            return http.Answer(lakes, headers=said)

        async def get_album(self, id: str) -> Any:
            if id == "none":
                problem = models.Problem(title="No such album", status=404)
                raise errors.AlbumNotFound(problem)
            return lakes

        async def describe_album(self, id: str, body: Any) -> Any:
            word = models.Word(text="Lakes")
            return [word] if body.stream else models.Caption(text="Lakes")

    return Known()


async def token_endpoint(scope: Any, receive: Any, send: Any) -> None:
    """Grant a token that is good."""
    head = [(b"content-type", b"application/json")]
    await send({"type": "http.response.start", "status": 200, "headers": head})
    body = b'{"access_token": "secret", "token_type": "Bearer", "expires_in": 60}'
    await send({"type": "http.response.body", "body": body})


def wire(namespace: Namespace, patch: pytest.MonkeyPatch) -> None:
    """Have every client of the guide call the guide's `app`, in this process."""
    server = importlib.import_module("generated.albums.http.server")
    fakes = importlib.import_module(f"{HTTP}.auth.fake")
    asgi = importlib.import_module(f"{HTTP}.transports.asgi")
    known = server.create_app(service(), fakes.fake_security(), check_responses=True)

    async def called(scope: Any, receive: Any, send: Any) -> None:
        host = dict(scope["headers"])[b"host"]
        app: App = namespace.get("app", known)
        app = token_endpoint if host.startswith(b"login.") else app
        await app(scope, receive, send)

    for module in ("client.async_client", "transports.async_pooled"):
        patch.setattr(
            importlib.import_module(f"{HTTP}.{module}"),
            "AsyncPooledTransport",
            lambda **_: asgi.AsgiTransport(called),
        )
    for module in ("client.client", "transports.pooled"):
        patch.setattr(
            importlib.import_module(f"{HTTP}.{module}"),
            "PooledTransport",
            lambda **_: asgi.BlockingAsgiTransport(called),
        )


# --- running --------------------------------------------------------------------------


def command(line: str, folder: Path) -> None:
    """Run a command of a `console` block."""
    name, *arguments = shlex.split(line)
    if name == "codegen":
        done = codegen(*arguments, cwd=folder)
        assert done.exit_code == 0, done.stderr
        return
    assert name == "python"
    ran = subprocess.run(
        [sys.executable, *arguments, "-q", "-p", "no:cacheprovider"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": ""},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_the_blocks_run(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    namespace: Namespace = {"__name__": "guide"}

    async def examples(patch: pytest.MonkeyPatch) -> None:
        for block in GUIDE.blocks():
            if block.language == "console":
                for each in block.text.splitlines():
                    command(each.removeprefix("$ "), project)
            elif block.language == "python":
                if "albums" not in namespace:
                    wire(namespace, patch)
                await GUIDE.run(block, namespace, capsys)

    with pytest.MonkeyPatch.context() as patch:
        asyncio.run(examples(patch))
    assert (project / "services/albums/service.py").exists()


def test_every_case_of_the_table_exists() -> None:
    rows = re.findall(r"^\| (\d+) \|.*\|(.*)\|$", GUIDE.text, re.MULTILINE)
    assert [int(number) for number, _ in rows] == list(range(1, 29))
    named = re.findall(r"`(\w+/\w+)`", " ".join(cases for _, cases in rows))
    missing = [
        name for name in named if not (REPOSITORY / "tests/cases" / name).is_dir()
    ]
    assert not missing


def test_links_lead_somewhere() -> None:
    assert GUIDE.dangling() == []
