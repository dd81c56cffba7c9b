"""The command line: every option, what stands on which stream, and the exit code."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from codegen import __version__
from codegen.diagnostics import CODES
from tests.harness import trees
from tests.harness.command import REPOSITORY, Outcome, codegen, codegen_apart

CONTRACT = """\
openapi: 3.1.0
info: {title: Notes, version: "1"}
paths:
  /notes:
    get:
      operationId: listNotes
      responses: {"204": {description: None.}}
    post:
      operationId: addNote
      x-codegen-skip: true
      responses: {"204": {description: Added.}}
"""
BROKEN = "openapi: 3.1.0\ninfo: {title: Notes, title: Memos}\n"
PROTO = """\
syntax = "proto3";
package notes;
import "common/money.proto";
service Notes { rpc Add(common.Money) returns (common.Money); }
"""
MONEY = 'syntax = "proto3";\npackage common;\nmessage Money { string amount = 1; }\n'
COMMANDS = ("build", "check", "lint", "explain")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one contract, not built yet."""
    (tmp_path / "contracts").mkdir()
    (tmp_path / "contracts/notes.openapi.yaml").write_text(CONTRACT, "utf-8")
    return tmp_path


def _usage(done: Outcome) -> str:
    """The complaint of a usage error, without the usage."""
    assert (done.exit_code, done.stdout) == (2, "")
    return done.stderr.splitlines()[-1]


def _json(done: Outcome) -> dict[str, Any]:
    """The one object on stdout; nothing else is said."""
    assert done.stderr == ""
    found = json.loads(done.stdout)
    assert isinstance(found, dict)
    return found


# --- help ------------------------------------------------------------------------------


def test_help() -> None:
    """Names every command, and every command explains its options."""
    said = codegen("--help", cwd=REPOSITORY)
    assert said.exit_code == 0
    for command in COMMANDS:
        assert f"\n  {command} " in said.stdout
        for flag in ("--help", "-h"):
            helped = codegen(command, flag, cwd=REPOSITORY)
            assert (helped.exit_code, helped.stderr) == (0, "")
            assert "Options:" in helped.stdout


def test_version() -> None:
    """The version of the distribution."""
    said = codegen("--version", cwd=REPOSITORY)
    assert said == Outcome(
        exit_code=0, stdout=f"codegen, version {__version__}\n", stderr=""
    )


def test_help_imports_nothing_heavy() -> None:
    """And answers in well under a second of CPU."""
    heavy = "datamodel_code_generator jinja2 grpc_tools openapi_spec_validator"
    heavy += " black rich yaml jsonpath google.protobuf watchfiles pydantic"
    program = f"""
import sys, time
from codegen.cli import main
sys.argv = ["codegen", "--help"]
try:
    main()
except SystemExit:
    pass
found = [name for name in {heavy.split()} if name in sys.modules]
print(found, time.process_time(), file=sys.stderr)
"""
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=REPOSITORY,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    found, _, seconds = done.stderr.strip().rpartition(" ")
    assert found == "[]"
    assert float(seconds) < 0.5


# --- usage -----------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["build", "check", "lint"])
def test_no_path(tmp_path: Path, command: str) -> None:
    """Neither on the command line nor in pyproject.toml."""
    assert _usage(codegen(command, cwd=tmp_path)) == (
        "Error: Missing argument 'PATH...': give contracts or a folder, or set"
        " [tool.codegen] paths in pyproject.toml."
    )


@pytest.mark.parametrize("path", ["nowhere", "a" * 5000, "no\nwhere.yaml"])
def test_a_path_that_does_not_exist(tmp_path: Path, path: str) -> None:
    """Is named, however odd."""
    done = codegen("build", path, cwd=tmp_path)
    assert (done.exit_code, done.stdout) == (2, "")
    assert f"Error: Path '{path}' does not exist.\n" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["build", "-I", "nowhere", "contracts"], "Error: -I 'nowhere' is no folder."),
        (
            ["build", "-I", "contracts/notes.openapi.yaml", "contracts"],
            "Error: -I 'contracts/notes.openapi.yaml' is no folder.",
        ),
        (
            ["build", "--package", "my shop", "contracts"],
            "Error: --package 'my shop' is no name of a Python package.",
        ),
        (
            ["check", "--package", "shop.class", "contracts"],
            "Error: --package 'shop.class' is no name of a Python package.",
        ),
        (
            ["build", "--watch", "--format", "json", "contracts"],
            "Error: --watch prints text, so --format json is of no use.",
        ),
        (
            ["build", "--format", "xml", "contracts"],
            "Error: Invalid value for '--format': 'xml' is not one of 'text', 'json'.",
        ),
        (
            ["build", "--formatter", "yapf", "contracts"],
            "Error: Invalid value for '--formatter': 'yapf' is not one of 'ruff',"
            " 'black'.",
        ),
        (["build", "--forse", "contracts"], "Error: No such option '--forse'."),
        (["lint", "--force", "contracts"], "Error: No such option '--force'."),
        (["bild", "contracts"], "Error: No such command 'bild'."),
        (["explain"], "Error: Missing argument 'CODE'."),
        (
            ["explain", "CG999"],
            "Error: There is no diagnostic 'CG999'. Did you mean",
        ),
        (["explain", "hello"], "Error: There is no diagnostic 'hello'."),
    ],
)
def test_usage(project: Path, arguments: list[str], complaint: str) -> None:
    """Exit code 2, nothing on stdout, nothing written."""
    assert _usage(codegen(*arguments, cwd=project)).startswith(complaint.rstrip("."))
    assert not (project / "generated").exists()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("paths = 3", "[tool.codegen] paths must be a list of strings"),
        ("paths = [3]", "[tool.codegen] paths must be a list of strings"),
        ('only = "users"', "[tool.codegen] only must be a list of strings"),
        ("output = []", "[tool.codegen] output must be a string"),
        ('formatter = "yapf"', '[tool.codegen] formatter must be "ruff" or "black"'),
        ("formatter = true", "[tool.codegen] formatter must be a string"),
        (
            "providers = []",
            "[tool.codegen] providers must be a table of strings and tables, one for each"
            " service",
        ),
        (
            "providers = {users = 1}",
            "[tool.codegen] providers must be a table of strings and tables, one for each"
            " service",
        ),
        (
            'runtime = "x import y; import os"',
            "[tool.codegen] runtime must be the name of a Python package, like"
            " shop.generated",
        ),
        (
            'package = "../shop"',
            "[tool.codegen] package must be the name of a Python package, like"
            " shop.generated",
        ),
        (
            "path = []",
            "[tool.codegen] has no key 'path'; the keys are paths, output, includes,"
            " package, only, formatter, runtime, providers",
        ),
    ],
)
def test_configuration(project: Path, text: str, complaint: str) -> None:
    """Names the file and the key."""
    file = project / "pyproject.toml"
    file.write_text(f"[tool.codegen]\n{text}\n", "utf-8")
    done = codegen("build", "contracts", cwd=project)
    assert _usage(done) == f"Error: {file}: {complaint}"
    assert not (project / "generated").exists()


@pytest.mark.parametrize(
    ("raw", "complaint"),
    [
        (b"[tool.codegen", ": Expected ']' at the end of a table declaration"),
        (b"x = '\xff'", ": 'utf-8' codec can't decode byte 0xff"),
        (b"tool = {codegen = 3}", ": [tool.codegen] must be a table"),
    ],
)
def test_a_configuration_that_is_none(
    project: Path, raw: bytes, complaint: str
) -> None:
    """Broken files are named too."""
    file = project / "pyproject.toml"
    file.write_bytes(raw)
    done = codegen("build", "contracts", cwd=project)
    assert _usage(done).startswith(f"Error: {file}{complaint}")


@pytest.mark.parametrize("raw", ["tool = 3", "[tool]\ncodegen = {}", ""])
def test_a_configuration_of_others(project: Path, raw: str) -> None:
    """What is not ours is not judged."""
    (project / "pyproject.toml").write_text(raw, "utf-8")
    assert codegen("build", "contracts", cwd=project).exit_code == 0


def test_paths_of_the_configuration(project: Path) -> None:
    """Are below its folder, wherever one stands; the command line has the last word."""
    text = (
        '[tool.codegen]\npaths = ["contracts"]\noutput = "out"\nonly = ["notes.http"]'
    )
    (project / "pyproject.toml").write_text(text, "utf-8")
    (project / "deep/er").mkdir(parents=True)
    assert codegen("build", cwd=project / "deep/er").exit_code == 0
    assert (project / "out/notes/http/client.py").is_file()
    assert codegen("build", "-o", "mine", cwd=project / "deep/er").exit_code == 0
    assert (project / "deep/er/mine/notes/http/client.py").is_file()
    (project / "contracts").rename(project / "gone")
    assert _usage(codegen("build", cwd=project)) == (
        f"Error: Path '{project / 'contracts'}' ([tool.codegen] paths in pyproject.toml)"
        " does not exist."
    )


# --- streams and JSON ------------------------------------------------------------------


def test_build(project: Path) -> None:
    """A line on stdout; notes are counted; nothing changes the second time."""
    done = codegen("build", "contracts", cwd=project)
    number = len(trees.read(project / "generated"))
    assert done == Outcome(
        exit_code=0,
        stdout=f"generated: {number} files ({number} created)\n",
        stderr="1 note; `codegen lint` shows them\n",
    )
    (project / "contracts/README.yaml").write_text("x: 1\n", "utf-8")
    again = codegen("build", "contracts", "-v", cwd=project)
    assert again == Outcome(
        exit_code=0,
        stdout=f"generated: {number} files (nothing changed)\n",
        stderr="contracts/notes.openapi.yaml:8:5: info[CG205]: operation"
        ' "addNote" is left out\n'
        "left alone: contracts/README.yaml (no contract)\n",
    )


def test_build_verbose_names_the_files(project: Path) -> None:
    """What was created, updated and deleted."""
    assert codegen("build", "contracts", cwd=project).exit_code == 0
    contract = project / "contracts/notes.openapi.yaml"
    contract.rename(project / "contracts/memos.openapi.yaml")
    said = codegen("build", "contracts", "-v", cwd=project).stderr.splitlines()
    assert "created: memos/http/client.py" in said
    assert "updated: codegen.lock" in said
    assert "deleted: notes/http/client.py" in said


def test_build_as_json(project: Path) -> None:
    """Contracts, diagnostics and the number of files."""
    found = _json(codegen("build", "contracts", "--format", "json", cwd=project))
    assert found == {
        "contracts": [
            {
                "path": "contracts/notes.openapi.yaml",
                "kind": "openapi",
                "operations": 1,
            }
        ],
        "diagnostics": [
            {
                "code": "CG205",
                "level": "info",
                "file": "contracts/notes.openapi.yaml",
                "line": 8,
                "column": 5,
                "message": 'operation "addNote" is left out',
                "hint": None,
            }
        ],
        "files": len(trees.read(project / "generated")),
    }


@pytest.mark.parametrize("command", ["build", "lint"])
def test_a_failure_as_json(project: Path, command: str) -> None:
    """The same object, exit code 1, nothing written."""
    (project / "contracts/notes.openapi.yaml").write_text(BROKEN, "utf-8")
    done = codegen(command, "contracts", "--format", "json", cwd=project)
    assert done.exit_code == 1
    assert _json(done) == {
        "contracts": [],
        "diagnostics": [
            {
                "code": "CG005",
                "level": "error",
                "file": "contracts/notes.openapi.yaml",
                "line": 2,
                "column": 22,
                "message": 'duplicate key "title"',
                "hint": None,
            }
        ],
        "files": 0,
    }
    assert not (project / "generated").exists()


def test_check_as_json(project: Path) -> None:
    """Differences by file and reason; diagnostics only where they stopped it."""
    check = ("check", "contracts", "--format", "json")
    before = codegen(*check, cwd=project)
    assert before.exit_code == 1
    assert {d["reason"] for d in _json(before)["differences"]} == {"missing"}
    assert codegen("build", "contracts", cwd=project).exit_code == 0
    after = codegen(*check, cwd=project)
    assert (after.exit_code, _json(after)) == (0, {"ok": True, "differences": []})
    (project / "contracts/notes.openapi.yaml").write_text(BROKEN, "utf-8")
    broken = codegen(*check, cwd=project)
    found = _json(broken)
    assert (broken.exit_code, found["ok"], found["differences"]) == (1, False, [])
    assert [d["code"] for d in found["diagnostics"]] == ["CG005"]


def test_lint(project: Path) -> None:
    """Every note, and the count; nothing is written."""
    assert codegen("lint", "contracts", cwd=project) == Outcome(
        exit_code=0,
        stdout="1 contract, 1 operation: no errors\n",
        stderr="contracts/notes.openapi.yaml:8:5: info[CG205]: operation"
        ' "addNote" is left out\n',
    )
    found = _json(codegen("lint", "contracts", "--format", "json", cwd=project))
    assert found["files"] == 0 and len(found["contracts"]) == 1
    assert not (project / "generated").exists()


def test_lint_policies(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line a value with who says it: a place, a default, the protocol, a variable."""
    text = CONTRACT.replace(
        "operationId: listNotes",
        "operationId: listNotes\n      x-resilience: {timeout: 5s, budget: false}",
    )
    (project / "contracts/notes.openapi.yaml").write_text(text, "utf-8")
    monkeypatch.setenv("CODEGEN_NOTES_LIST_NOTES_RETRY", "2")
    said = codegen("lint", "contracts", "--policies", cwd=project).stdout
    assert said == (
        "operation              setting           value  from\n"
        "notes.http.list_notes  timeout.total     5s     contracts/notes.openapi.yaml:7:22\n"
        "                       timeout.attempt   5s     contracts/notes.openapi.yaml:7:22\n"
        "                       retry.attempts    2      environment CODEGEN_NOTES_LIST_NOTES_RETRY\n"
        "                       budget            false  contracts/notes.openapi.yaml:7:35\n"
        "                       idempotent        true   protocol\n"
        "                       idempotency.safe  true   protocol\n"
        "1 contract, 1 operation: no errors\n"
    )
    verbose = codegen("lint", "contracts", "--policies", "-v", cwd=project).stdout
    assert "   breaker.minCalls         20         default\n" in verbose
    assert "budget.ratio" not in verbose


def test_lint_policies_of_a_hedge(project: Path) -> None:
    """It stands in place of retries; durations are in the words of a contract."""
    text = CONTRACT.replace(
        "operationId: listNotes",
        "operationId: listNotes\n      x-resilience: {hedge: p95, fallback: {stale: 1h, fresh: 90s}}",
    )
    (project / "contracts/notes.openapi.yaml").write_text(text, "utf-8")
    plain = codegen("lint", "contracts", "--policies", cwd=project).stdout
    assert "hedge.delay       p95    contracts/notes.openapi.yaml:7:22\n" in plain
    assert "fallback.stale    1h     contracts/notes.openapi.yaml:7:" in plain
    assert "fallback.fresh    90s    contracts/notes.openapi.yaml:7:" in plain
    verbose = codegen("lint", "contracts", "--policies", "-v", cwd=project).stdout
    for said in (plain, verbose):
        assert "retry.attempts" not in said
        assert "retry.backoff" not in said


def test_lint_policies_as_json(project: Path) -> None:
    """Every setting, in seconds and numbers; only where they were asked for."""
    command = ("lint", "contracts", "--format", "json")
    assert "policies" not in _json(codegen(*command, cwd=project))
    (entry,) = _json(codegen(*command, "--policies", cwd=project))["policies"]
    assert (entry["operation"], entry["consumer"]) == ("notes.http.list_notes", None)
    settings = entry["settings"]
    assert settings["timeout.total"] == {"value": 30.0, "from": "default"}
    assert settings["idempotent"] == {"value": True, "from": "protocol"}
    assert settings["hedge"] == {"value": False, "from": "default"}
    assert settings["breaker.ratio"] == {"value": 0.5, "from": "default"}
    assert "hedge.delay" not in settings


WIRING = """\
system: shop
policies: {patient: {timeout: 20s}}
services: {orders: {uses: {notes.listNotes: {policy: patient}}}}
"""


def test_policies_of_a_consumer(project: Path) -> None:
    """Are shown beside those of the contract; their module is in the lock."""
    (project / "contracts/system.yaml").write_text(WIRING, "utf-8")
    command = ("lint", "contracts", "--format", "json", "--policies")
    plain, patient = _json(codegen(*command, cwd=project))["policies"]
    assert (plain["consumer"], patient["consumer"]) == (None, "orders")
    assert plain["operation"] == patient["operation"] == "notes.http.list_notes"
    assert patient["settings"]["timeout.total"] == {
        "value": 20.0,
        "from": "contracts/system.yaml:2:22",
    }
    said = codegen("lint", "contracts", "--policies", cwd=project).stdout
    assert "notes.http.list_notes as orders calls it  timeout.total" in said
    assert codegen("build", "contracts", cwd=project).exit_code == 0
    lock = (project / "generated/codegen.lock").read_text("utf-8")
    assert "orders/policies.py" in lock and "orders.policies" in lock
    assert codegen("check", "contracts", cwd=project).exit_code == 0
    (project / "contracts/system.yaml").unlink()
    assert codegen("build", "contracts", cwd=project).exit_code == 0
    assert not (project / "generated/orders").exists()


def test_a_wrong_variable_fails_lint_and_no_build(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the environment says is no part of the output."""
    monkeypatch.setenv("CODEGEN_NOTES_TIMEOUT", "soon")
    done = codegen("lint", "contracts", cwd=project)
    assert done.exit_code == 1
    assert "\nenvironment CODEGEN_NOTES_TIMEOUT: error[CG211]: " in done.stderr
    assert codegen("build", "contracts", cwd=project).exit_code == 0


def test_a_variable_is_in_no_file(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It has a name in place of a file and a line; hints are there as in text."""
    monkeypatch.setenv("CODEGEN_NOTES_TIMEOUT", "soon")
    monkeypatch.setenv("CODEGEN_NOTES_LIST_NOTES_RETRI", "2")
    done = codegen("lint", "contracts", "--format", "json", cwd=project)
    nowhere = {"file": None, "line": None, "column": None}
    assert _json(done)["diagnostics"][1:] == [
        {
            "code": "CG212",
            "level": "warning",
            **nowhere,
            "variable": "CODEGEN_NOTES_LIST_NOTES_RETRI",
            "message": "names no setting of an operation",
            "hint": "did you mean CODEGEN_NOTES_LIST_NOTES_RETRY?",
        },
        {
            "code": "CG211",
            "level": "error",
            **nowhere,
            "variable": "CODEGEN_NOTES_TIMEOUT",
            "message": "timeout.total must be a duration, or false for no limit, not"
            ' "soon"',
            "hint": "write 2s, 500ms or 1m",
        },
    ]


REPEATING = """\
openapi: 3.1.0
info: {title: Notes, version: "1"}
paths:
  /notes:
    post: {operationId: addNote, responses: {"204": {description: Added.}}}
    put: {operationId: setNotes, responses: {"204": {description: Set.}}}
"""


def test_a_variable_that_asks_for_harm(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Is said, where it names the operation; clients do not repeat it."""
    (project / "contracts/notes.openapi.yaml").write_text(REPEATING, "utf-8")
    monkeypatch.setenv("CODEGEN_NOTES_RETRY", "2")
    monkeypatch.setenv("CODEGEN_NOTES_ADD_NOTE_RETRY", "2")
    monkeypatch.setenv("CODEGEN_NOTES_SET_NOTES_RETRY", "4")
    done = codegen("lint", "contracts", cwd=project)
    said = '"addNote" is not idempotent, so it is not retried'
    at = "environment CODEGEN_NOTES_ADD_NOTE_RETRY"
    assert (done.exit_code, f"{at}: warning[CG212]: {said}\n" in done.stderr) == (
        0,
        True,
    )
    assert "SET_NOTES" not in done.stderr


def test_json_is_ascii(project: Path) -> None:
    """Every terminal can show it, whatever the contract and its path hold."""
    text = CONTRACT.replace("title: Notes", 'title: "Nötizen 注 \\U0001F600"')
    (project / "contracts/nötizen.openapi.yaml").write_text(
        text.replace("operationId", "x-é: é\n      operationId"), "utf-8"
    )
    done = codegen_apart(
        "build",
        "contracts",
        "--format",
        "json",
        cwd=project,
        env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C"},
    )
    paths = [contract["path"] for contract in _json(done)["contracts"]]
    assert "contracts/nötizen.openapi.yaml" in paths


# --- check -----------------------------------------------------------------------------


def _reasons(project: Path, *options: str) -> dict[str, str]:
    done = codegen("check", "contracts", "--format", "json", *options, cwd=project)
    return {d["file"]: d["reason"] for d in _json(done)["differences"]}


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_check_in_words(project: Path) -> None:
    """A line a file with its reason, and a count."""
    assert codegen("build", "contracts", cwd=project).exit_code == 0
    assert (
        codegen("check", "contracts", cwd=project).stdout == "generated: up to date\n"
    )
    (project / "generated/py.typed").unlink()
    _edit(project / "generated/notes/__init__.py", '"""', '"""My ')
    done = codegen("check", "contracts", cwd=project)
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [
        "1 note; `codegen lint` shows them",
        "generated/notes/__init__.py: edited",
        "generated/py.typed: missing",
        "2 files differ; `codegen build --force` mends that",
    ]


def test_check_diff(project: Path) -> None:
    """From what is on disk to what build would write."""
    assert codegen("build", "contracts", cwd=project).exit_code == 0
    _edit(project / "generated/notes/__init__.py", '"""', '"""My ')
    done = codegen("check", "contracts", "--diff", cwd=project)
    assert done.exit_code == 1
    head = ["--- notes/__init__.py (on disk)", "+++ notes/__init__.py (build)"]
    assert done.stdout.splitlines()[:2] == head
    assert '-"""My ' in done.stdout


def test_another_version_of_the_tool(project: Path) -> None:
    """A tree that another version wrote, of which it changed no file, is `toolchain`."""
    assert codegen("build", "contracts", cwd=project).exit_code == 0
    lock = project / "generated/codegen.lock"
    _edit(lock, f'"contractsmith" = "{__version__}"', '"contractsmith" = "0.0.1"')
    assert _reasons(project) == {"codegen.lock": "toolchain"}
    assert codegen("build", "contracts", cwd=project).exit_code == 0
    assert _reasons(project) == {}


def test_another_configuration_is_stale(project: Path) -> None:
    """What was asked for has changed, not the tool."""
    assert codegen("build", "contracts", cwd=project).exit_code == 0
    found = _reasons(project, "--only", "notes.http.client")
    assert found.pop("requirements.txt") == "stale"
    assert set(found.values()) == {"orphan"}
    assert _reasons(project, "--package", "shop.generated") == {"__init__.py": "stale"}


def test_without_a_lock(project: Path) -> None:
    """Files that are right are right; those that are not count as edited."""
    assert codegen("build", "contracts", cwd=project).exit_code == 0
    (project / "generated/codegen.lock").unlink()
    assert _reasons(project) == {"codegen.lock": "missing"}
    _edit(project / "generated/notes/__init__.py", '"""', '"""My ')
    assert _reasons(project)["notes/__init__.py"] == "edited"
    done = codegen("build", "contracts", cwd=project)
    assert (done.exit_code, done.stderr.splitlines()[0]) == (
        1,
        "generated/notes/__init__.py: error[CG402]: a file that codegen did not write is"
        " in the way",
    )
    assert codegen("build", "contracts", "--force", cwd=project).exit_code == 0
    assert _reasons(project) == {}


def test_line_ends_and_permissions_do_not_alarm(project: Path) -> None:
    """Neither check nor build."""
    assert codegen("build", "contracts", cwd=project).exit_code == 0
    for path in (project / "generated").rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
            path.chmod(0o755)
    assert _reasons(project) == {}
    assert codegen("build", "contracts", cwd=project).stdout.endswith(
        "(nothing changed)\n"
    )


# --- options ---------------------------------------------------------------------------


def test_only(project: Path) -> None:
    """The build says what it left out, and every module that is left imports."""
    done = codegen("build", "contracts", "--only", "notes.http.client", cwd=project)
    assert done.exit_code == 0
    assert "left out by only: notes/http/server.py\n" in done.stderr
    assert not (project / "generated/notes/http/server.py").exists()
    program = "import generated.notes.http.client as c; c.NotesClient"
    subprocess.run([sys.executable, "-c", program], cwd=project, check=True)
    assert _reasons(project, "--only", "notes.http.client") == {}


def test_only_says_what_it_deletes(project: Path) -> None:
    """Without -v too: over a full tree it deletes much."""
    full = codegen("build", "contracts", cwd=project)
    assert (full.exit_code, "deleted: " in full.stderr) == (0, False)
    before = trees.read(project / "generated")
    done = codegen("build", "contracts", "--only", "notes.http.client", cwd=project)
    gone = set(before) - set(trees.read(project / "generated"))
    said = [line for line in done.stderr.splitlines() if line.startswith("deleted: ")]
    assert "deleted: notes/http/server.py" in said
    assert {line.removeprefix("deleted: ") for line in said} == gone
    assert f"{len(gone)} deleted)" in done.stdout
    again = codegen("build", "contracts", "--only", "notes.http.client", cwd=project)
    assert "deleted: " not in again.stderr
    assert codegen("build", "contracts", cwd=project).exit_code == 0
    assert trees.difference(before, trees.read(project / "generated")) == ""


def test_only_what_does_not_exist(project: Path) -> None:
    """A rule that selects nothing is an error."""
    done = codegen("build", "contracts", "--only", "notes.rest", cwd=project)
    assert (done.exit_code, done.stderr.splitlines()[0]) == (
        1,
        'only: error[CG204]: only "notes.rest" names nothing in the output',
    )
    assert not (project / "generated").exists()


def test_formatters_agree(project: Path) -> None:
    """Byte for byte, lock included."""
    for name in ("ruff", "black"):
        done = codegen(
            "build", "contracts", "-o", name, "--formatter", name, cwd=project
        )
        assert done.exit_code == 0
    one, other = trees.read(project / "ruff"), trees.read(project / "black")
    assert trees.difference(one, other) == ""


def test_include_for_proto(tmp_path: Path) -> None:
    """`-I` is an import root."""
    trees.replace(
        tmp_path,
        {
            "contracts/notes.proto": PROTO.encode(),
            "lib/common/money.proto": MONEY.encode(),
        },
    )
    done = codegen("build", "contracts", cwd=tmp_path)
    assert (done.exit_code, "error[CG107]" in done.stderr) == (1, True)
    assert codegen("build", "contracts", "-I", "lib", cwd=tmp_path).exit_code == 0
    assert (tmp_path / "generated/_proto/common/money_pb2.py").is_file()


def test_overlay(project: Path) -> None:
    """It is applied, and stands in the lock."""
    overlay = """\
overlay: 1.0.0
info: {title: Ours, version: "1"}
actions:
  - {target: $.info, update: {x-service: memos}}
  - target: $.paths['/notes'].post['x-codegen-skip']
    remove: true
"""
    (project / "contracts/notes.openapi.overlay.yaml").write_text(overlay, "utf-8")
    assert codegen("build", "contracts", cwd=project).stderr == ""
    client = (project / "generated/memos/http/client.py").read_text("utf-8")
    assert "def add_note" in client
    lock = (project / "generated/codegen.lock").read_text("utf-8")
    assert '\n"notes.openapi.overlay.yaml" = { raw = ' in lock
    _edit(project / "contracts/notes.openapi.overlay.yaml", "memos", "papers")
    assert set(_reasons(project).values()) == {"missing", "orphan"}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[str, Path, list[str]]]:
    """An HTTP server on loopback: its address, its folder, and what was asked for."""
    asked: list[str] = []

    class Handler(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *arguments: object) -> None:
            asked.append(self.path)

    folder = tmp_path / "remote"
    folder.mkdir()
    handler = partial(Handler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as listening:
        thread = threading.Thread(target=listening.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening.server_port}", folder, asked
        finally:
            listening.shutdown()
            thread.join()


HIDDEN = """\
openapi: 3.1.0
info: {title: Notes, version: "1", x-a: {$ref: ADDRESS/1}}
paths:
  x-b: {$ref: ADDRESS/2}
  /notes:
    x-c: {$ref: ADDRESS/3}
    get:
      operationId: listNotes
      x-d: {$ref: ADDRESS/4}
      parameters:
        - {name: q, in: query, example: {$ref: ADDRESS/5}, schema: {type: string}}
      responses:
        x-e: {$ref: ADDRESS/6}
        "200":
          description: All.
          x-f: {$ref: ADDRESS/7}
          content:
            application/json:
              example: {$ref: ADDRESS/8}
              x-g: {$ref: ADDRESS/9}
              schema: {$ref: "#/components/schemas/Note"}
components:
  x-h: {$ref: ADDRESS/10}
  schemas:
    Note:
      x-i: {$ref: ADDRESS/11}
      type: object
      properties: {by: {type: object, default: {$ref: ADDRESS/12}}}
"""


@pytest.mark.parametrize("scheme", ["http", "file", "relative"])
def test_nothing_is_read_that_no_reference_names(
    project: Path,
    server: tuple[str, Path, list[str]],
    monkeypatch: pytest.MonkeyPatch,
    scheme: str,
) -> None:
    """`$ref` in examples and extensions is data, for us and for every library we use."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    address, folder, asked = server
    places = {"http": address, "file": folder.as_uri(), "relative": "../remote"}
    for number in range(1, 13):
        (folder / str(number)).write_text('{"type": "string"}', "utf-8")
    contract = project / "contracts/notes.openapi.yaml"
    contract.write_text(HIDDEN.replace("ADDRESS", places[scheme]), "utf-8")
    opened: list[str] = []
    watching = [True]

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        if watching and event == "open" and "/remote/" in str(arguments[0]):
            opened.append(str(arguments[0]))

    sys.addaudithook(watch)
    done = codegen("build", "contracts", cwd=project)
    watching.clear()
    assert (done.exit_code, asked, opened) == (0, [], [])


REMOTE = """\
openapi: 3.1.0
info: {title: Notes, version: "1"}
paths:
  /notes:
    get:
      operationId: listNotes
      responses:
        "200":
          description: All.
          content: {application/json: {schema: {$ref: "ADDRESS/a/note.yaml#/Note"}}}
"""


def test_remote_references(
    project: Path, server: tuple[str, Path, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fetched only when allowed, each once, relative ones from where they stand."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    address, folder, asked = server
    trees.replace(
        folder,
        {
            "a/note.yaml": b"Note: {type: object, properties: {by: {$ref: ../b.json}}}",
            "b.json": b'{"type": "object", "properties": {"name": {"type": "string"}}}',
        },
    )
    contract = project / "contracts/notes.openapi.yaml"
    contract.write_text(REMOTE.replace("ADDRESS", address), "utf-8")
    refused = codegen("build", "contracts", cwd=project)
    assert (refused.exit_code, refused.stderr, asked) == (
        1,
        "contracts/notes.openapi.yaml:10:49: error[CG103]: reference"
        f' "{address}/a/note.yaml#/Note" is remote, and builds fetch nothing\n'
        "   = hint: save the file beside the contract and refer to it by path, or allow"
        " it with --allow-remote\n",
        [],
    )
    done = codegen("build", "contracts", "--allow-remote", cwd=project)
    assert (done.exit_code, done.stderr) == (0, "")
    assert sorted(asked) == ["/a/note.yaml", "/b.json"]
    assert codegen("check", "contracts", "--allow-remote", cwd=project).exit_code == 0


@pytest.mark.parametrize(
    ("file", "raw", "complaint"),
    [
        ("a/other.yaml", b"", "cannot be fetched: HTTP Error 404: File not found"),
        ("a/note.yaml", b"\xff", "cannot be fetched: 'utf-8' codec can't decode"),
        ("a/note.yaml", b"Note: [", "while parsing a flow node"),
        ("a/note.yaml", b"Node: {}", "leads nowhere"),
        ("a/note.yaml", b"Note: {$ref: 'file:///etc/passwd'}", "is no HTTP address"),
        ("a/note.yaml", b"Note: {$ref: 'http://['}", "cannot be fetched: Invalid IPv6"),
        ("a/note.yaml", b"Note: {$ref: 'http://127.0.0.1:0 /'}", "cannot be fetched: "),
        ("a/note.yaml", b"x" * 10_000_001, "it is larger than 10,000,000 bytes"),
    ],
)
def test_remote_references_that_fail(
    project: Path,
    server: tuple[str, Path, list[str]],
    monkeypatch: pytest.MonkeyPatch,
    file: str,
    raw: bytes,
    complaint: str,
) -> None:
    """A diagnostic, whatever the server answers."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    address, folder, _ = server
    trees.replace(folder, {file: raw})
    contract = project / "contracts/notes.openapi.yaml"
    contract.write_text(REMOTE.replace("ADDRESS", address), "utf-8")
    done = codegen("build", "contracts", "--allow-remote", cwd=project)
    assert (done.exit_code, complaint in done.stderr) == (1, True), done.stderr
    assert not (project / "generated").exists()


# --- explain ---------------------------------------------------------------------------


@pytest.mark.parametrize("code", sorted(CODES))
def test_explain(code: str) -> None:
    """Each code, in lines that fit a terminal; small letters do."""
    said = codegen("explain", code.lower(), cwd=REPOSITORY)
    found = CODES[code]
    assert (said.exit_code, said.stderr) == (0, "")
    title, empty, *text = said.stdout.splitlines()
    assert (title, empty) == (f"{code} ({found.level}): {found.title}", "")
    assert " ".join(text) == found.explanation
    assert all(len(line) <= 80 for line in text)
