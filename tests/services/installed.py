"""Programs from packages: Debian's as root, others into folders of their own."""

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
_COPYING = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"
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
        run("apt-get", "update", "-qq", env=_QUIET)
        wanted = ("install", "-y", "-qq", "--no-install-recommends", package)
        run("apt-get", *wanted, env=_QUIET)
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
        run("npm", "install", *options, "--prefix", str(folder), package, env=env)
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
        run(sys.executable, "-m", "venv", "--clear", str(folder))
        options = ("--quiet", "--disable-pip-version-check")
        run(str(python), "-m", "pip", "install", *options, *requirements)
        _stamp(folder, wanted)
    return python


def maven(name: str, artefacts: Sequence[str]) -> Path:
    """Return the folder of jars that *artefacts* (`group:artefact:version`) run with.

    Raises:
        Missing: There is no Maven and none can be installed, or it failed.
    """
    folder = folder_of(name)
    jars = folder / "jars"
    wanted = "\n".join([_COPYING, *artefacts])
    if not _ready(folder, wanted):
        program = debian("maven", "mvn")
        shutil.rmtree(jars, ignore_errors=True)
        (folder / "pom.xml").write_text(_pom(name, artefacts), "utf-8")
        options = ("--batch-mode", "--quiet", "--file", str(folder / "pom.xml"))
        what = ("-DincludeScope=runtime", f"-DoutputDirectory={jars}")
        run(str(program), *options, _COPYING, *what)
        _stamp(folder, wanted)
    return jars


def _pom(name: str, artefacts: Sequence[str]) -> str:
    """A project that is nothing but what it depends on."""

    def coordinates(group: str, artefact: str, version: str) -> str:
        return (
            f"<groupId>{group}</groupId><artifactId>{artefact}</artifactId>"
            f"<version>{version}</version>"
        )

    needs = "".join(
        f"<dependency>{coordinates(*each.split(':'))}</dependency>\n"
        for each in artefacts
    )
    return (
        '<project xmlns="http://maven.apache.org/POM/4.0.0">\n'
        "<modelVersion>4.0.0</modelVersion><packaging>pom</packaging>\n"
        f"{coordinates('tests', name, '1')}\n"
        f"<dependencies>\n{needs}</dependencies>\n</project>\n"
    )


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


def run(*command: str, env: dict[str, str] | None = None) -> None:
    """Run *command* to its end; *env* gives way to the environment.

    Raises:
        Missing: It failed; the message has what it said last.
    """
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
