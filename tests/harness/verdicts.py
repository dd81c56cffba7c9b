"""What type checkers, linters, Python and pytest say about a batch of packages.

Every function takes a folder and the packages in it, and gives the complaints by
package: checking a hundred outputs in one run costs little more than checking ten.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.harness.command import REPOSITORY

Complaints = dict[str, list[str]]
_EACH_APART = Path(__file__).with_name("each_apart.py")
_SECONDS = 900
_ENVIRONMENT = {
    "MYPYPATH": "",
    # Contract tests need no plugin, and loading this project's takes ten times as long
    # as most of them run.
    "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
}
_REFORMATTED = re.compile(
    r"^(?:would reformat |error: cannot \w+:? )(?P<file>.+?\.pyi?)\b", re.MULTILINE
)


def mypy(root: Path, packages: Sequence[str]) -> Complaints:
    """`mypy --strict`; a package it cannot parse at all does not hide the others."""
    done = _run(_mypy_command(packages), root)
    if done.returncode not in (0, 1) and len(packages) > 1:
        middle = len(packages) // 2
        return mypy(root, packages[:middle]) | mypy(root, packages[middle:])
    lines = [line for line in done.stdout.splitlines() if ": error:" in line]
    if done.returncode and not lines:
        return {packages[0]: [done.stdout + done.stderr]}
    return _by_package(lines, packages)


def _mypy_command(packages: Sequence[str]) -> list[str]:
    wanted = [word for package in packages for word in ("-p", package)]
    quiet = ["--no-error-summary", "--no-color-output", "--hide-error-context"]
    # What the output imports is checked once, not once a batch; xdist workers write
    # their caches apart.
    worker = os.environ.get("PYTEST_XDIST_WORKER", "alone")
    cache = f"--cache-dir={REPOSITORY / '.mypy_cache' / worker}"
    return ["mypy", "--strict", "--config-file=", cache, *quiet, *wanted]


def basedpyright(root: Path, packages: Sequence[str]) -> Complaints:
    """basedpyright in its basic mode, errors only."""
    config = root / "pyrightconfig.json"
    settings = {
        "include": list(packages),
        "typeCheckingMode": "basic",
        "pythonVersion": f"{sys.version_info.major}.{sys.version_info.minor}",
    }
    config.write_text(json.dumps(settings), "utf-8")
    options = ["--outputjson", "--level", "error", "--pythonpath", sys.executable]
    done = _run(["basedpyright", *options, "-p", str(config)], root)
    try:
        found = json.loads(done.stdout)["generalDiagnostics"]
    except (ValueError, KeyError):
        return {packages[0]: [done.stdout + done.stderr]}
    return _by_package([_line(entry, root) for entry in found], packages)


def _line(entry: Any, root: Path) -> str:
    """One complaint; that a module is "too complex to analyze" has no place in it."""
    line = entry["range"]["start"]["line"] + 1 if "range" in entry else 1
    return f"{Path(entry['file']).relative_to(root)}:{line}: {entry['message']}"


def black(root: Path, packages: Sequence[str]) -> Complaints:
    """Files that black would change, but for protoc's, which keep protoc's style."""
    options = ["--check", "--exclude", r"/(_proto|runtime|__pycache__)/"]
    done = _run(["black", *options, *packages], root)
    lines = [
        found["file"].removeprefix(f"{root}/") + ": black would change it, or cannot"
        for found in _REFORMATTED.finditer(done.stderr)
    ]
    if done.returncode and not lines:
        return {packages[0]: [done.stderr]}
    return _by_package(lines, packages)


def ruff(root: Path, packages: Sequence[str]) -> Complaints:
    """Imports and names that nothing uses, or that nothing defines."""
    options = ["--isolated", "--select", "F", "--output-format", "concise"]
    options += ["--exclude", "_proto", "--exclude", "runtime"]
    done = _run(["ruff", "check", *options, *packages], root)
    lines = [
        line for line in done.stdout.splitlines() if re.search(r":\d+:\d+: ", line)
    ]
    return _by_package(lines, packages)


def style(root: Path, packages: Sequence[str]) -> Complaints:
    """What black and ruff say, together."""
    found = black(root, packages)
    for package, lines in ruff(root, packages).items():
        found.setdefault(package, []).extend(lines)
    return found


def imports(root: Path, packages: Sequence[str]) -> Complaints:
    """Import every module and complete every model, in a process a package."""
    found = _each_apart("import", root, packages)
    return {
        package: [said] if isinstance(said, str) else said
        for package, said in found.items()
        if said
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Calls:
    """The round trips of one package: how many there were, and which of them failed.

    Those that were skipped are among them: they prove nothing.
    """

    ran: int = 0
    failed: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()


def calls(root: Path, packages: Sequence[str]) -> dict[str, Calls]:
    """Run the contract tests that each package brings, in a process a package."""
    (root / "pytest.ini").write_text("[pytest]\n", "utf-8")
    tested = [p for p in packages if (root / p / "contract_tests").is_dir()]
    return {
        package: Calls(failed=(said,)) if isinstance(said, str) else _calls(said)
        for package, said in _each_apart("call", root, tested).items()
    }


def _calls(said: dict[str, Any]) -> Calls:
    return Calls(
        ran=said["ran"], failed=tuple(said["failed"]), skipped=tuple(said["skipped"])
    )


def _each_apart(job: str, root: Path, packages: Sequence[str]) -> dict[str, Any]:
    """What *job* found in each package, or all that is known of how it died."""
    done = _run([str(_EACH_APART), job, str(root), *packages], root)
    try:
        found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    except (ValueError, IndexError):
        return dict.fromkeys(packages[:1], done.stdout + done.stderr)
    return found


def _run(command: Sequence[str], root: Path) -> subprocess.CompletedProcess[str]:
    start = command if command[0].endswith(".py") else ["-m", *command]
    return subprocess.run(
        [sys.executable, *start],
        cwd=root,
        env={**os.environ, **_ENVIRONMENT, "PYTHONPATH": str(root)},
        capture_output=True,
        encoding="utf-8",
        timeout=_SECONDS,
        check=False,
    )


def _by_package(lines: Iterable[str], packages: Sequence[str]) -> Complaints:
    complaints: Complaints = {}
    for line in lines:
        package = re.split(r"[/\\:]", line, maxsplit=1)[0]
        owner = package if package in packages else packages[0]
        complaints.setdefault(owner, []).append(line)
    return complaints
