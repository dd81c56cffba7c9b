"""What the contract tests add to pytest, seen from outside: a tiny suite, run by itself."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from codegen.runtime.contract_tests import plugin
from tests.harness.command import REPOSITORY, codegen

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
          content: {application/json: {schema: {$ref: "#/components/schemas/Word"}}}
        "404":
          description: There is none.
components:
  schemas:
    Word: {type: object, required: [text], properties: {text: {type: string}}}
"""
# What answers; `mood` is what its service makes of it.
APP = """\
from fastapi import FastAPI
from fastapi.responses import JSONResponse

def made(status, content):
    app = FastAPI()

    @app.get("/word")
    async def get_word():
        return JSONResponse(content, status)

    return app

right = made(200, {"text": "a word"})
wrong = made(200, {"text": 7})
silent = made(404, None)
"""
# Outcomes of all kinds, with what UTF-8 cannot say, and a test that breaks off.
BY_HAND = """\
from codegen.runtime.contract_tests.findings import Finding, Outcome
from codegen.runtime.contract_tests.subjects import Subject

SUBJECT = Subject(
    service="words", slice="http", contract="words.openapi.yaml", tests=__file__, fake=None
)
FOUND = [Finding(check="pages", operation="y", said="half a \\ud800 pair")]

def test_z():
    SUBJECT.judge(Outcome(operation="z", checks={"server_error": 1}, answered=1))

def test_y():
    SUBJECT.judge(Outcome(operation="y", findings=FOUND))

def test_x():
    SUBJECT.judge(Outcome(operation="x", findings=FOUND, basis="inferred"))

def test_w():
    SUBJECT.judge(Outcome(operation="w", untested="there was \\ud800 nothing"))

def test_v():
    raise RuntimeError("oh")
"""
CONFIGURATION = """\
[tool.codegen]
paths = ["contracts"]
runtime = "codegen.runtime"
"""
UNSAID = (
    "NOT TESTED (fake): words.http. Say where it is: [tool.codegen.providers.words]"
    ' http = "module:attribute", or provider = "fake" if the fake is meant'
)


@dataclass(frozen=True, kw_only=True)
class Ran:
    """What a run of the suite came to."""

    exit_code: int
    said: str
    report: dict[str, Any]
    junit: ElementTree.Element

    @property
    def subject(self) -> dict[str, Any]:
        """The one contract that is tested."""
        (found,) = self.report["subjects"]
        assert isinstance(found, dict)
        return found


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a contract of one operation, built."""
    folder = tmp_path_factory.mktemp("words")
    (folder / "contracts").mkdir()
    (folder / "contracts/words.openapi.yaml").write_text(CONTRACT, "utf-8")
    (folder / "pyproject.toml").write_text(CONFIGURATION, "utf-8")
    (folder / "serving.py").write_text(APP, "utf-8")
    done = codegen("build", cwd=folder)
    assert done.exit_code == 0, done.stderr
    return folder


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return shutil.copytree(built, tmp_path / "project")


def run(
    project: Path,
    providers: str,
    *words: str,
    ci: str = "",
    tests: str = "test_words_http.py",
) -> Ran:
    """Run the suite where the configuration says *providers*."""
    (project / "pyproject.toml").write_text(f"{CONFIGURATION}{providers}\n", "utf-8")
    reports = project / "reports"
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-q"]
    command += [f"--contract-report={reports}", f"--junitxml={reports / 'junit.xml'}"]
    command += ["--contract-examples=2", *words, f"generated/contract_tests/{tests}"]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "CI": ci}
    done = subprocess.run(
        command,
        cwd=project,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    said = done.stdout + done.stderr
    assert (reports / "report.json").is_file(), said
    assert (reports / "report.html").read_text("utf-8").startswith("<!doctype html>")
    return Ran(
        exit_code=done.returncode,
        said=said,
        report=json.loads((reports / "report.json").read_text("utf-8")),
        junit=ElementTree.fromstring((reports / "junit.xml").read_text("utf-8")),
    )


def _case(ran: Ran, name: str) -> ElementTree.Element:
    (found,) = [case for case in ran.junit.iter("testcase") if case.get("name") == name]
    return found


def test_a_fake_that_nobody_meant(project: Path) -> None:
    """It is skipped with the reason, in JUnit too, and nothing calls it passed."""
    ran = run(project, "")
    assert ran.exit_code == 0, ran.said
    assert "words.http: NOT TESTED (fake): " in ran.said
    subject = ran.subject
    assert (subject["provider"], subject["meant"]) == ("fake", False)
    assert subject["status"] == "untested"
    case = _case(ran, "test_the_provider_is_real")
    assert case.get("classname") == "generated.contract_tests.test_words_http"
    (skipped,) = case
    assert (skipped.tag, skipped.get("message")) == ("skipped", UNSAID)
    assert list(ran.junit.iter("properties")) == []
    assert list(ran.junit.iter("property")) == []


def test_a_fake_that_nobody_meant_in_ci(project: Path) -> None:
    """It fails, and all else of it is told as it is."""
    ran = run(project, "", "-k", "is_real", ci="true")
    assert ran.exit_code == 1
    (failure,) = _case(ran, "test_the_provider_is_real")
    assert failure.tag == "failure"
    assert UNSAID in str(failure.get("message"))
    assert ran.report["broken"] == []
    assert ran.subject["status"] == "untested"


@pytest.mark.parametrize(("ci", "code"), [("true", 1), ("", 0)])
def test_a_choice_of_tests_hides_no_fake(project: Path, ci: str, code: int) -> None:
    """The test that says what is no service was not chosen, and the run fails all the same."""
    file = project / "generated/contract_tests/test_by_hand.py"
    file.write_text(BY_HAND, "utf-8")
    words = ("-p", "no:schemathesis", "-k", "test_z")
    ran = run(project, "", *words, ci=ci, tests=file.name)
    assert ran.exit_code == code, ran.said
    assert "words.http: NOT TESTED (fake): 1 passed" in ran.said


def test_a_fake_that_is_meant(project: Path) -> None:
    """In CI, too."""
    providers = '[tool.codegen.providers]\nwords = "fake"'
    ran = run(project, providers, "-k", "is_real", ci="true")
    assert ran.exit_code == 0, ran.said
    assert "words.http: fake, as configured: " in ran.said
    assert (ran.subject["meant"], ran.subject["target"]) == (True, "fake")


def test_a_service_that_keeps_its_contract(project: Path) -> None:
    """It is real, and passes; the report is bound to the digest of the contract."""
    ran = run(project, '[tool.codegen.providers]\nwords = "serving:right"', ci="true")
    assert ran.exit_code == 0, ran.said
    subject = ran.subject
    assert (subject["provider"], subject["target"]) == ("real", "serving:right")
    lock = (project / "generated/codegen.lock").read_text("utf-8")
    assert f'semantic = "{subject["digest"]}"' in lock
    (test,) = [one for one in subject["tests"] if one["operation"] == "getWord"]
    assert (test["status"], test["findings"]) == ("passed", [])
    assert test["answered"] > 0 and test["checks"]["response_schema_conformance"] > 0
    assert test["coverage"]["statuses"] == {"seen": ["200"], "unseen": ["404"]}


def test_a_service_that_breaks_its_contract(project: Path) -> None:
    """The failure says what was sent, what came, what repeats it, and where it stands."""
    providers = '[tool.codegen.providers]\nwords = "serving:wrong"'
    ran = run(project, providers)
    assert ran.exit_code == 1
    (test,) = [one for one in ran.subject["tests"] if one["operation"] == "getWord"]
    (finding,) = test["findings"]
    assert finding["check"] == "response_schema_conformance"
    assert "7 is not of type" in finding["said"]
    assert finding["request"].startswith("GET http://127.0.0.1:8000/word\n")
    assert finding["answer"].endswith('{"text":7}')
    assert "uvicorn --port 8000 serving:wrong" in finding["repeat"]
    assert "curl -X GET http://127.0.0.1:8000/word" in finding["repeat"]
    assert finding["span"] == "contracts/words.openapi.yaml:15:5"
    assert "\n> 15 |     Word: " in finding["excerpt"]
    for text in (finding["span"], "curl -X GET", "7 is not of type"):
        assert text in ran.said
        assert text in str(next(iter(_case(ran, "test_get_word"))).text)


@pytest.mark.parametrize("ci", ["", "true"])
def test_the_summary_says_in_a_line_what_is_broken(
    project: Path, ci: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of it stands above; pytest shows whole messages there, where `CI` is set."""
    monkeypatch.setenv("COLUMNS", "200")
    providers = '[tool.codegen.providers]\nwords = "serving:wrong"'
    ran = run(project, providers, "-k", "get_word", ci=ci)
    assert ran.said.count("7 is not of type") == 1
    test = "generated/contract_tests/test_words_http.py::test_get_word"
    (line,) = [one for one in ran.said.splitlines() if one.startswith("FAILED")]
    assert line == f"FAILED {test} - getWord: response_schema_conformance"
    (failure,) = _case(ran, "test_get_word")
    assert failure.get("message") == "getWord: response_schema_conformance"


def test_two_processes_say_what_one_says(project: Path) -> None:
    """In the order of the tests, whoever was done first; advice and reasons, too."""
    file = project / "generated/contract_tests/test_by_hand.py"
    file.write_text(BY_HAND, "utf-8")
    providers = '[tool.codegen.providers]\nwords = "fake"'
    words = ("-p", "no:schemathesis")
    one = run(project, providers, *words, tests=file.name)
    two = run(project, providers, *words, "-n", "2", tests=file.name)
    assert one.exit_code == two.exit_code == 1
    assert two.report == one.report
    found = [(t["operation"], t["status"]) for t in one.subject["tests"]]
    assert found == [
        ("z", "passed"),
        ("y", "failed"),
        ("x", "advice"),
        ("w", "untested"),
    ]
    (broken,) = one.report["broken"]
    assert broken["test"].endswith("::test_v")
    assert broken["said"] == "RuntimeError: oh"
    for ran in (one, two):
        assert (
            "words.http: fake, as configured: 1 failed, 1 advice, 1 untested,"
            in ran.said
        )
        assert "  NOT TESTED: w: there was \\ud800 nothing" in ran.said
        assert "NOT TESTED: 1 test came to nothing" in ran.said
        kinds = {str(case.get("name")): [e.tag for e in case] for case in ran.junit[0]}
        assert kinds == {
            "test_z": [],
            "test_y": ["failure"],
            "test_x": ["skipped"],
            "test_w": ["skipped"],
            "test_v": ["failure"],
        }
        assert list(ran.junit.iter("property")) == []


def test_a_service_that_never_answers(project: Path) -> None:
    """A run of which each test passed is not green if nothing was tested."""
    ran = run(project, '[tool.codegen.providers]\nwords = "serving:silent"')
    assert ran.exit_code == 1
    assert "words.http: NOT TESTED: not one call succeeded." in ran.said
    assert ran.report["silent"] == ["words.http"]
    assert ran.subject["status"] == "untested"
    (failure,) = _case(ran, "test_get_word")
    said = "NOT TESTED: no call succeeded, it answered 404 "
    assert failure.tag == "failure"
    assert str(failure.get("message")).startswith(said)
    assert ran.junit[0].get("failures") == "1"


def test_a_configuration_that_cannot_be_used(project: Path) -> None:
    """It is said in a line, without a traceback, and the exit code is that of usage."""
    ran = run(project, '[tool.codegen.providers]\nwords = "serving:wright"')
    assert ran.exit_code == pytest.ExitCode.USAGE_ERROR
    said = (
        "ConfigurationError: words.http: serving:wright, the provider, cannot be imported:"
        " module 'serving' has no attribute 'wright'"
    )
    assert ran.said.splitlines().count(said) == 1
    assert ran.said.count("ConfigurationError, as above") >= 2
    assert "Traceback" not in ran.said and "providers.py" not in ran.said
    assert {one["said"] for one in ran.report["broken"]} == {said}
    tests = [one["test"].partition("::")[2] for one in ran.report["broken"]]
    assert tests == ["test_get_word", "test_sequences", "test_the_provider_is_real"]


def test_a_choice_of_tests_is_told_from_all(project: Path) -> None:
    """What is not among them is missed in CI: the real service, and a module that is gone."""
    (project / "generated/contract_tests/test_words_http_client.py").unlink()
    ran = run(project, "", "-k", "round_trips", ci="true", tests="")
    assert ran.exit_code == 1, ran.said
    assert "words.http: NOT TESTED (fake), and none of its tests was chosen" in ran.said
    assert ran.report["unmeant"] == ["words.http"]
    (missing,) = ran.report["broken"]
    assert missing["test"].endswith("contract_tests/test_words_http_client.py")
    assert missing["said"] == "It is missing: `codegen build` writes it."
    assert f"  {missing['test']}: {missing['said']}" in ran.said


def test_a_service_that_nobody_calls(project: Path) -> None:
    """That it is there says nothing of it."""
    providers = '[tool.codegen.providers]\nwords = "serving:right"'
    ran = run(project, providers, "-k", "is_real")
    assert ran.exit_code == 1, ran.said
    assert "words.http: NOT TESTED: no test that was chosen calls it" in ran.said
    assert ran.report["silent"] == ["words.http"]


INTERRUPTED = BY_HAND.replace('raise RuntimeError("oh")', "raise KeyboardInterrupt")


def test_an_interruption(project: Path) -> None:
    """The exit code of pytest, and reports say it; collecting writes none."""
    file = project / "generated/contract_tests/test_by_hand.py"
    file.write_text(INTERRUPTED, "utf-8")
    providers = '[tool.codegen.providers]\nwords = "fake"'
    words = ("-p", "no:schemathesis")
    ran = run(project, providers, *words, tests=file.name)
    assert ran.exit_code == pytest.ExitCode.INTERRUPTED
    assert "INTERRUPTED: this is what was tested so far, and not all" in ran.said
    assert "  ADVICE: y: pages: half a \\ud800 pair" in ran.said
    assert ran.report["interrupted"] is True
    page = (project / "reports/report.html").read_text("utf-8")
    assert "Interrupted, so far: words.http breaks its contract" in page
    again = run(project, providers, *words, "--collect-only", tests=file.name)
    assert again.exit_code == 0
    assert again.report == ran.report


@pytest.mark.parametrize("name", ["report.json", "report.html"])
def test_a_report_that_cannot_be_written(tmp_path: Path, name: str) -> None:
    """Is said before anything is run in vain."""
    (tmp_path / name).mkdir()
    with pytest.raises(pytest.UsageError, match="--contract-report: .*directory"):
        plugin._make_folder(str(tmp_path))
    (tmp_path / name).rmdir()
    plugin._make_folder(str(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_seed(project: Path) -> None:
    """The one that is wished, in all reports."""
    providers = '[tool.codegen.providers]\nwords = "fake"'
    ran = run(project, providers, "--contract-seed=42", "-k", "is_real")
    assert ran.report["seed"] == 42
    assert "contract tests (seed 42)" in ran.said


@pytest.mark.parametrize(
    ("word", "complaint"),
    [
        (
            "--contract-seed=x",
            "--contract-seed: 'x' is neither a whole number nor random",
        ),
        ("--contract-examples=many", "--contract-examples: 'many' is no whole number"),
        (
            "--contract-examples=0",
            "CODEGEN_TEST_EXAMPLES='0' is no whole number, 1 or more",
        ),
        (
            "--contract-report=serving.py/x",
            "--contract-report: [Errno 20] Not a directory: 'serving.py/x'",
        ),
    ],
)
def test_options_that_say_nonsense(project: Path, word: str, complaint: str) -> None:
    """Are errors of usage, before anything is run."""
    command = [sys.executable, "-m", "pytest", "-p", "no:schemathesis", word]
    done = subprocess.run(
        [*command, "generated/contract_tests"],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == pytest.ExitCode.USAGE_ERROR
    assert done.stderr.splitlines()[0] == f"ERROR: {complaint}"


def test_tests_that_are_found_late(project: Path) -> None:
    """Started from above, pytest knows nothing of our options, and runs all the same."""
    (project / "pyproject.toml").write_text(
        f'{CONFIGURATION}[tool.codegen.providers]\nwords = "fake"\n', "utf-8"
    )
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "-k",
            "is_real",
        ],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), "CI": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "words.http: fake, as configured: no tests" in done.stdout
