"""PostgreSQL with a cluster of its own, which is gone when the server is stopped."""

from __future__ import annotations

import os
import secrets
import shutil
import subprocess
import tempfile
from pathlib import Path

from tests.services import daemons
from tests.services.installed import debian
from tests.services.places import POSTGRES_URL, Missing, folder_of

_ROLE = "codegen"
_ACCOUNT = "postgres"
"""Whom root runs the server as: PostgreSQL refuses to run as root."""


def start() -> dict[str, str]:
    """Start a server with an empty database and return where it is."""
    initdb = debian("postgresql", "initdb", *_debian_places())
    account = _ACCOUNT if os.geteuid() == 0 else None
    cluster, password = _cluster(initdb, account)
    port = daemons.free_port()
    settings = {
        "listen_addresses": daemons.HOST,
        "port": str(port),
        "unix_socket_directories": "",
        "fsync": "off",  # nothing here outlives the tests
    }
    words = [f"--{name}={value}" for name, value in settings.items()]
    program = initdb.resolve().with_name("postgres")
    command = [str(program), "-D", str(cluster), *words]
    daemons.start("postgresql", command, port, user=account)
    url = f"postgresql+asyncpg://{_ROLE}:{password}@{daemons.HOST}:{port}/postgres"
    return {POSTGRES_URL: url}


def tidy() -> None:
    """Remove the cluster of a server that was stopped."""
    note = folder_of("postgresql") / "cluster"
    if note.is_file():
        shutil.rmtree(note.read_text("utf-8"), ignore_errors=True)
        note.unlink()


def _cluster(initdb: Path, account: str | None) -> tuple[Path, str]:
    """Make a cluster and its password.

    Not below the repository: the server's account may not be allowed in there.
    """
    tidy()
    home = Path(tempfile.mkdtemp(prefix="codegen-postgresql-"))
    (folder_of("postgresql") / "cluster").write_text(str(home), "utf-8")
    password = secrets.token_hex(16)
    (home / "password").write_text(password, "utf-8")
    if account:
        for path in (home, home / "password"):
            shutil.chown(path, account, account)
    cluster = home / "cluster"
    options = ("--no-sync", "--locale=C", "--encoding=UTF8", "--auth=scram-sha-256")
    who = (f"--username={_ROLE}", f"--pwfile={home / 'password'}")
    done = subprocess.run(
        [str(initdb), "-D", str(cluster), *options, *who],
        capture_output=True,
        encoding="utf-8",
        user=account,
        group=account,
        extra_groups=[] if account else None,
        cwd="/",
        check=False,
    )
    if done.returncode:
        raise Missing(f"initdb failed: {done.stderr.strip()}")
    return cluster, password


def _debian_places() -> list[Path]:
    """Debian keeps the server's programs off the path, one folder a version."""
    return sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
