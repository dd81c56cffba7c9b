"""`codegen test`: the contract tests of the output, their reports, and the exit code."""

from __future__ import annotations

import json
import shutil
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from codegen import freshness
from codegen.writing import lock as locks
from tests.harness.command import Outcome, codegen, codegen_apart

CONTRACT = """\
openapi: 3.1.0
info: {title: Words, version: "1"}
paths:
  /word:
    get:
      operationId: getWord
      responses:
        "200":
          description: It.
          content: {application/json: {schema: {type: string}}}
"""
ORDERS = """\
asyncapi: 3.0.0
info: {title: Orders, version: 1.0.0}
channels:
  placed:
    address: orders.placed
    messages: {Placed: {payload: {type: object, properties: {id: {type: string}}}}}
operations:
  orderPlaced: {action: send, channel: {$ref: "#/channels/placed"}}
"""
APP = """\
from fastapi import FastAPI
wrong = FastAPI()

@wrong.get("/word")
async def get_word():
    return 7
"""
CONFIGURATION = """\
[tool.codegen]
paths = ["contracts"]
runtime = "codegen.runtime"

[tool.codegen.providers]
"""
REPORTS = ["report.json", "report.html", "junit.xml"]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with two contracts, built."""
    folder = tmp_path_factory.mktemp("words")
    (folder / "contracts").mkdir()
    (folder / "contracts/words.openapi.yaml").write_text(CONTRACT, "utf-8")
    (folder / "contracts/orders.asyncapi.yaml").write_text(ORDERS, "utf-8")
    (folder / "pyproject.toml").write_text(CONFIGURATION, "utf-8")
    (folder / "serving.py").write_text(APP, "utf-8")
    done = codegen("build", cwd=folder)
    assert done.exit_code == 0, done.stderr
    return folder


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return shutil.copytree(built, tmp_path / "project")


def _usage(done: Outcome) -> str:
    """The complaint of a usage error, without the usage."""
    assert (done.exit_code, done.stdout) == (2, "")
    return done.stderr.splitlines()[-1]


def _configure(project: Path, more: str) -> None:
    (project / "pyproject.toml").write_text(f"{CONFIGURATION}{more}\n", "utf-8")


def _run(project: Path, *words: str, ci: str = "") -> Outcome:
    return codegen_apart("test", *words, cwd=project, env={"CI": ci})


# --- runs -----------------------------------------------------------------------------


def test_a_service_is_tested_and_reported(project: Path) -> None:
    """Exit code 1 if its contract is broken; the reports lie where git leaves them alone."""
    _configure(project, 'words = "serving:wrong"')
    done = _run(project, "words", "--examples", "1", "--seed", "7", "--", "-q")
    assert done.exit_code == 1, done.stdout + done.stderr
    assert "words.http: provider serving:wrong: 1 failed" in done.stdout
    assert "orders" not in done.stdout
    folder = project / "contract-report"
    assert done.stderr == "".join(
        f"written: contract-report/{name}\n" for name in REPORTS
    )
    assert (folder / ".gitignore").read_text("utf-8") == "*\n"
    report = json.loads((folder / "report.json").read_text("utf-8"))
    assert (report["seed"], report["subjects"][0]["status"]) == (7, "failed")
    assert "1 of 2 contracts is broken" in (folder / "report.html").read_text("utf-8")
    suite = ElementTree.parse(folder / "junit.xml").getroot()[0]
    assert (suite.get("name"), suite.get("failures")) == ("contract tests", "1")


def test_all_services_are_tested(project: Path) -> None:
    """Without a name; exit code 0 if all is well, and what stood in the reports is gone."""
    _configure(project, 'words = "fake"\norders = "fake"')
    folder = project / "elsewhere"
    folder.mkdir()
    (folder / "report.json").write_text("old", "utf-8")
    done = _run(
        project, "--report", "elsewhere", "-k", "is_real or round_trips", ci="1"
    )
    assert done.exit_code == 0, done.stdout + done.stderr
    assert json.loads((folder / "report.json").read_text("utf-8"))["seed"] == 0
    assert not (folder / ".gitignore").exists()
    ran = ElementTree.parse(folder / "junit.xml").getroot().iter("testcase")
    names = {str(case.get("classname")).rpartition(".")[2] for case in ran}
    assert names >= {"test_words_http_round_trips", "test_orders_events_round_trips"}


def test_nothing_that_is_tested_is_no_success(project: Path) -> None:
    """Exit code 2 where pytest says 5."""
    done = _run(project, "orders.events", "-k", "no_such_test")
    assert done.exit_code == 2, done.stdout + done.stderr
    assert "deselected" in done.stdout


def test_options_of_pytest_are_passed_on(project: Path) -> None:
    """Those behind the dashes, words that look like ours too."""
    done = _run(project, "orders", "--", "--collect-only", "-q", "--seed-of-nobody")
    assert done.exit_code == 2
    assert "unrecognized arguments: --seed-of-nobody" in done.stderr


# --- what is not run ------------------------------------------------------------------


def test_an_unknown_service(project: Path) -> None:
    """Is named, with those that there are."""
    assert _usage(codegen("test", "wordz", cwd=project)) == (
        "Error: There are no contract tests of 'wordz'. Did you mean words? The services"
        " are: orders, words."
    )


def test_no_output(tmp_path: Path) -> None:
    """It is built first."""
    assert _usage(codegen("test", cwd=tmp_path)) == (
        "Error: 'generated' is no output of codegen: build it with `codegen build`, or name"
        " another folder with -o."
    )


def test_a_lock_that_does_not_parse(project: Path) -> None:
    """Nobody knows what the output is of."""
    lock = project / "generated/codegen.lock"
    lock.write_text(f"<<<<<<< HEAD\n{lock.read_text('utf-8')}", "utf-8")
    said = _usage(codegen("test", cwd=project))
    assert said == "Error: 'generated/codegen.lock', line 1: Invalid statement."


def test_an_output_without_tests(project: Path) -> None:
    """`only` leaves them out."""
    done = codegen("build", "--only", "words.http.client", cwd=project)
    assert done.exit_code == 0, done.stderr
    assert _usage(codegen("test", cwd=project)) == (
        "Error: 'generated' has no contract tests: its contracts have no operations, or"
        ' "only" leaves the tests out.'
    )


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--seed", "x"], "Error: --seed: 'x' is neither a whole number nor random."),
        (
            ["--examples", "0"],
            "Error: Invalid value for '--examples': 0 is not in the range x>=1.",
        ),
        (
            ["--report", "serving.py/reports"],
            "Error: --report 'serving.py/reports' cannot be used: Not a directory.",
        ),
        (
            ["-o", "contracts"],
            "Error: 'contracts' is no output of codegen: build it with `codegen build`, or"
            " name another folder with -o.",
        ),
    ],
)
def test_usage(project: Path, words: list[str], complaint: str) -> None:
    """Every option says what is wrong with its value."""
    assert _usage(codegen("test", *words, cwd=project)) == complaint


def test_what_is_not_installed(project: Path) -> None:
    """It is named, and how it comes."""
    file = project / "generated/requirements.txt"
    text = file.read_text("utf-8").replace(
        "pytest>=9\n", "pytest>=9\nno-such-thing>=1\n"
    )
    file.write_text(text, "utf-8")
    assert _usage(codegen("test", cwd=project)) == (
        f"Error: The contract tests need no-such-thing, and {sys.executable} has no such"
        " package: pip install -r generated/requirements.txt"
    )


def test_an_output_that_is_older_than_its_contracts(project: Path) -> None:
    """Tests of what was once the contract say nothing about what it is now."""
    contracts = project / "contracts"
    words = contracts / "words.openapi.yaml"
    words.write_text(CONTRACT.replace("It.", "The word."), "utf-8")
    (contracts / "orders.asyncapi.yaml").unlink()
    (contracts / "new.openapi.yaml").write_text(CONTRACT, "utf-8")
    done = codegen("test", cwd=project)
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == (
        "'generated' is not what its contracts say now: orders.asyncapi.yaml is gone,"
        " words.openapi.yaml has changed, new.openapi.yaml is new; `codegen build` mends"
        " that\n"
    )


def _outdated(project: Path, *, whole: bool = True) -> tuple[str, ...]:
    lock = locks.parse((project / "generated/codegen.lock").read_text("utf-8"))
    return freshness.outdated(lock, (project / "contracts",), whole=whole)


def test_what_does_not_make_an_output_old(project: Path) -> None:
    """Comments, line ends, and contracts that it was never meant to be of."""
    assert _outdated(project) == ()
    file = project / "contracts/words.openapi.yaml"
    file.write_bytes(f"# Words.\n{CONTRACT}".replace("\n", "\r\n").encode())
    assert _outdated(project) == ()
    (project / "contracts/new.openapi.yaml").write_text(CONTRACT, "utf-8")
    assert _outdated(project, whole=False) == ()
    assert _outdated(project) == ("new.openapi.yaml is new",)


def test_a_contract_that_cannot_be_read(project: Path) -> None:
    """It is not gone."""
    file = project / "contracts/words.openapi.yaml"
    file.write_text(f"{CONTRACT}  - [", "utf-8")
    assert _outdated(project) == ("words.openapi.yaml cannot be read",)


def test_an_overlay_makes_an_output_old(project: Path) -> None:
    """What it says counts as if the contract said it."""
    overlay = project / "contracts/words.openapi.overlay.yaml"
    overlay.write_text(
        'overlay: 1.0.0\ninfo: {title: More, version: "1"}\n'
        "actions: [{target: $.info, update: {description: Words.}}]\n",
        "utf-8",
    )
    assert _outdated(project) == ("words.openapi.overlay.yaml is new",)
    assert codegen("build", cwd=project).exit_code == 0
    assert _outdated(project) == ()


# --- configuration --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("more", "complaint"),
    [
        (
            'wordz = "fake"',
            "pyproject.toml: error[CG308]: [tool.codegen.providers.wordz] names no service",
        ),
        (
            'words = {grpc = "shop:words"}',
            "pyproject.toml: error[CG308]: [tool.codegen.providers.words] grpc names no"
            " contract of words",
        ),
    ],
)
def test_a_provider_of_nothing(project: Path, more: str, complaint: str) -> None:
    """What it says would be tested by nothing; one contract alone knows nothing of others."""
    _configure(project, more)
    for command in ("lint", "build", "check"):
        done = codegen(command, cwd=project)
        assert (done.exit_code, done.stdout) == (1, "")
        assert done.stderr.splitlines()[0] == complaint
    assert codegen("lint", "contracts/orders.asyncapi.yaml", cwd=project).exit_code == 0


def test_providers_of_what_there_is(project: Path) -> None:
    """Text, or a table; the tests of the output read what stands in it."""
    _configure(
        project, 'orders = "fake"\nwords = {http = "a:b", reset = "c:d", any = 3}'
    )
    assert codegen("lint", cwd=project).exit_code == 0
