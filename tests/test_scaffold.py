"""`codegen scaffold`: a starter that is written once, and that runs as it is."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.harness import trees
from tests.harness.command import Outcome, codegen

NOTES = """\
openapi: 3.1.0
info: {title: Notes, version: "1"}
security: [{key: []}]
paths:
  /notes:
    get:
      operationId: listNotes
      summary: Return all notes.
      parameters: [{name: limit, in: query, schema: {type: integer}}]
      responses:
        "200": {description: All., content: {application/json: {schema: {$ref: "#/components/schemas/NoteList"}}}}
    post:
      operationId: addNote
      summary: Add a note.
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Note"}}}}
      responses: {"204": {description: Added.}}
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key, description: Whose notes.}}
  schemas:
    Note: {type: object, properties: {text: {type: string}}}
    NoteList: {type: array, items: {$ref: "#/components/schemas/Note"}}
"""
ARCHIVE = """\
  /notes/{id}/archive:
    post:
      operationId: archiveNote
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {"204": {description: Archived.}}
"""
PROTO = """\
syntax = "proto3";
package notes;
message Note {}
service Notes { rpc Add(Note) returns (Note); }
"""
MEMOS = NOTES.replace("title: Notes", "title: Memos")
STARTER = ["__init__.py", "app.py", "security.py", "service.py", "test_service.py"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with a contract."""
    (tmp_path / "contracts").mkdir()
    (tmp_path / "contracts/notes.openapi.yaml").write_text(NOTES)
    return tmp_path


def texts(folder: Path) -> dict[str, str]:
    """The files of a folder."""
    return {name: raw.decode() for name, raw in trees.read(folder).items()}


def scaffold(project: Path, *arguments: str) -> Outcome:
    return codegen("scaffold", *arguments, "contracts", cwd=project)


def refusal(project: Path, *arguments: str) -> str:
    """What is said when the command cannot be carried out; nothing is written then."""
    before = texts(project)
    done = scaffold(project, *arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert texts(project) == before
    return done.stderr.splitlines()[-1]


# --- what is written ------------------------------------------------------------------


def test_a_starter_is_written(project: Path) -> None:
    done = scaffold(project, "notes")
    assert done == Outcome(
        exit_code=0,
        stdout=f"services/notes: {', '.join(STARTER)}\n",
        stderr="the output that it imports is written by `codegen build`\n",
    )
    files = texts(project / "services")
    assert sorted(files) == ["__init__.py", *(f"notes/{name}" for name in STARTER)]
    assert files["notes/service.py"] == '''\
"""What answers the Notes API: each method of `NotesService`.

Written once by `codegen scaffold`, and yours from then on.
"""

from __future__ import annotations

from fastapi import HTTPException

from generated.notes.http.models import Note, NoteList


class Notes:
    """Answers the Notes API."""

    async def list_notes(self, *, limit: int | None) -> NoteList:
        """Return all notes."""
        raise HTTPException(501)

    async def add_note(self, body: Note) -> None:
        """Add a note."""
        raise HTTPException(501)
'''
    assert files["notes/security.py"] == '''\
"""Who may call: each method of `NotesSecurity`.

Written once by `codegen scaffold`, and yours from then on.
"""

from __future__ import annotations


class NotesChecks:
    """Says who is calling. None says that they may not, so that nobody may until these
    methods are written.
    """

    async def key(self, key: str, scopes: tuple[str, ...]) -> object | None:
        """Whose notes."""
        return None
'''
    assert "uvicorn --factory services.notes.app:create_app" in files["notes/app.py"]


def test_a_model_that_is_called_as_the_class_gives_way(project: Path) -> None:
    contract = project / "contracts/notes.openapi.yaml"
    contract.write_text(NOTES.replace("NoteList", "Notes"))
    assert scaffold(project, "notes").exit_code == 0
    service = (project / "services/notes/service.py").read_text()
    assert "import Note, Notes as NotesModel\n" in service
    assert "async def list_notes(self, *, limit: int | None) -> NotesModel:" in service


def test_a_contract_without_security_has_none(project: Path) -> None:
    contract = project / "contracts/notes.openapi.yaml"
    contract.write_text(NOTES.replace("security: [{key: []}]\n", ""))
    assert scaffold(project, "notes").exit_code == 0
    files = texts(project / "services/notes")
    assert sorted(files) == [name for name in STARTER if name != "security.py"]
    assert "ecurity" not in "".join(files.values())


def test_a_contract_cannot_write_code(project: Path) -> None:
    contract = project / "contracts/notes.openapi.yaml"
    hostile = r'"\"\"\"\nimport os\nos.abort()\n\"\"\""'
    contract.write_text(
        NOTES.replace("title: Notes", f"title: {hostile}")
        .replace("Return all notes.", hostile)
        .replace("Whose notes.", hostile)
    )
    assert scaffold(project, "notes").exit_code == 0
    for name, text in texts(project / "services/notes").items():
        code = compile(text, name, "exec")
        assert "os" not in code.co_names


def test_the_output_is_imported_as_it_is_said(project: Path) -> None:
    """By --package, by the configuration, or by where the output stands."""

    def imported(*arguments: str, folder: str) -> str:
        done = scaffold(project, "notes", *arguments, "-o", folder)
        assert done.exit_code == 0, done.stderr
        text = (project / folder / "app.py").read_text()
        return next(line for line in text.splitlines() if "notes.http" in line)

    settings = project / "pyproject.toml"
    said = imported("--package", "shop.made", folder="one")
    assert said == "from shop.made.notes.http import server"
    settings.write_text('[tool.codegen]\noutput = "shop/made"\n')
    assert imported(folder="two") == said
    settings.write_text('[tool.codegen]\noutput = "src/made"\npackage = "shop.made"\n')
    assert imported(folder="three") == said


def test_contracts_may_come_from_the_configuration(project: Path) -> None:
    (project / "pyproject.toml").write_text('[tool.codegen]\npaths = ["contracts"]\n')
    done = codegen("scaffold", "notes", "-o", "apps/notes", cwd=project)
    assert done.exit_code == 0
    text = (project / "apps/notes/app.py").read_text()
    assert "apps.notes.app:create_app" in text


def test_what_has_no_starter_is_said(project: Path) -> None:
    (project / "contracts/notes.proto").write_text(PROTO)
    assert codegen("build", "contracts", cwd=project).exit_code == 0
    done = scaffold(project, "notes")
    assert done.exit_code == 0
    assert done.stderr == "left out: notes.grpc, of which there is no starter\n"


def test_json_is_one_object(project: Path) -> None:
    done = scaffold(project, "notes", "--format", "json")
    assert (done.exit_code, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert found["written"] == [f"services/notes/{name}" for name in STARTER]
    assert (found["left_out"], found["diagnostics"]) == ([], [])
    again = scaffold(project, "notes", "--format", "json")
    found = json.loads(again.stdout)
    assert (again.exit_code, found["written"]) == (1, [])
    assert {one["code"] for one in found["diagnostics"]} == {"CG405"}


# --- once -----------------------------------------------------------------------------


def test_a_starter_is_never_written_again(project: Path) -> None:
    scaffold(project, "notes")
    (project / "services/notes/service.py").write_text("mine\n")
    before = texts(project)
    done = scaffold(project, "notes")
    assert (done.exit_code, done.stdout) == (1, "")
    assert (
        "services/notes/service.py: error[CG405]: a starter is written" in done.stderr
    )
    assert texts(project) == before


@pytest.mark.parametrize("name", [name for name in STARTER if name != "__init__.py"])
def test_one_file_that_exists_is_enough(project: Path, name: str) -> None:
    folder = project / "services/notes"
    folder.mkdir(parents=True)
    (folder / name).write_text("mine\n")
    done = scaffold(project, "notes")
    assert done.exit_code == 1
    assert done.stderr.count("[CG405]") == 1
    assert texts(folder) == {name: "mine\n"}


def test_a_package_that_is_there_gets_the_rest(project: Path) -> None:
    folder = project / "services/notes"
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text("mine\n")
    assert scaffold(project, "notes").exit_code == 0
    assert sorted(texts(folder)) == STARTER
    assert (folder / "__init__.py").read_text() == "mine\n"


def test_a_file_in_the_place_of_the_folder_is_a_finding(project: Path) -> None:
    (project / "services").write_text("mine\n")
    done = scaffold(project, "notes")
    assert done.exit_code == 1
    assert "error[CG404]: cannot be written" in done.stderr
    assert (project / "services").read_text() == "mine\n"


def test_contracts_with_errors_have_no_starter(project: Path) -> None:
    (project / "contracts/notes.openapi.yaml").write_text(
        "openapi: 3.1.0\nopenapi: 3.0.0\n"
    )
    done = scaffold(project, "notes")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "error[" in done.stderr
    assert not (project / "services").exists()


# --- usage ----------------------------------------------------------------------------


def test_a_service_must_be_one_of_them(project: Path) -> None:
    assert refusal(project, "note") == (
        "Error: There is no service 'note'. Did you mean notes? The services are: notes."
    )
    assert refusal(project, "x") == (
        "Error: There is no service 'x'. The services are: notes."
    )


def test_a_service_must_have_an_http_contract(project: Path) -> None:
    (project / "contracts/mail.proto").write_text(PROTO.replace("notes", "mail"))
    assert refusal(project, "mail") == (
        "Error: 'mail' has no HTTP contract (mail.grpc): there is no starter for others."
    )


def test_of_several_contracts_one_is_named(project: Path) -> None:
    memos = MEMOS.replace('version: "1"', 'version: "1", x-service: notes')
    (project / "contracts/memos.openapi.yaml").write_text(memos)
    assert refusal(project, "notes") == (
        "Error: 'notes' has several HTTP contracts: name notes.http or notes.http.memos."
    )
    assert scaffold(project, "notes.http.memos", "-o", "memos").exit_code == 0
    service = (project / "memos/service.py").read_text()
    assert "class NotesMemos:" in service


def test_the_output_must_have_a_name(project: Path) -> None:
    settings = project / "pyproject.toml"
    settings.write_text('[tool.codegen]\noutput = "my-output"\n')
    assert "Say it with --package" in refusal(project, "notes")
    settings.write_text('[tool.codegen]\noutput = "../output"\n')
    assert "Say it with --package" in refusal(project, "notes")
    assert "is no name of a Python package" in refusal(
        project, "notes", "--package", "a-b"
    )


def test_the_folder_must_be_a_package_of_its_own(project: Path) -> None:
    assert refusal(project, "notes", "-o", "my-notes") == (
        "Error: -o 'my-notes': 'my-notes' is no name of a Python package."
    )
    assert refusal(project, "notes", "-o", "services/email") == (
        "Error: -o 'services/email': a package 'email' would hide that of Python itself."
    )
    assert refusal(project, "notes", "-o", "generated/notes/mine").endswith(
        "is inside of the output folder 'generated'."
    )


def test_a_service_that_is_called_as_a_module_of_python(project: Path) -> None:
    contract = project / "contracts/notes.openapi.yaml"
    contract.rename(project / "contracts/email.openapi.yaml")
    assert scaffold(project, "email").stdout.startswith("services/email_service: ")


def test_only_must_not_leave_out_what_is_imported(project: Path) -> None:
    (project / "pyproject.toml").write_text(
        '[tool.codegen]\nonly = ["notes.http.client"]\n'
    )
    assert refusal(project, "notes") == (
        'Error: "only" leaves out notes.http.server, which the starter imports.'
    )


# --- what was written runs ------------------------------------------------------------


def run(project: Path, *command: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=project,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def typed(project: Path, *packages: str) -> Sequence[str]:
    """What mypy has to say of the starter itself."""
    cache = f"--cache-dir={project / '.mypy_cache'}"
    quiet = ["--no-error-summary", "--hide-error-context", cache]
    _, said = run(project, "mypy", "--strict", "--config-file=", *quiet, "services")
    return [line for line in said.splitlines() if line.startswith("services")]


def test_a_starter_runs_and_says_what_it_lacks_later(project: Path) -> None:
    assert codegen("build", "contracts", cwd=project).exit_code == 0
    assert scaffold(project, "notes").stderr == ""
    tests = ("pytest", "-q", "-p", "no:cacheprovider", "services/notes")
    code, said = run(project, *tests)
    assert code == 0, said
    assert "3 passed" in said
    assert typed(project) == []
    assert run(project, "black", "--check", "-q", "services") == (0, "")
    rules = ["--isolated", "--no-cache", "--select", "E4,E7,E9,F,I,UP,B,RET,RUF", "-q"]
    assert run(project, "ruff", "check", *rules, "services") == (0, "")

    contract = project / "contracts/notes.openapi.yaml"
    contract.write_text(NOTES.replace("components:\n", f"{ARCHIVE}components:\n"))
    assert codegen("build", "contracts", cwd=project).exit_code == 0
    code, said = run(project, *tests)
    assert code == 1
    assert "archive_note(id) is missing" in said
    complaints = "\n".join(typed(project))
    assert "archive_note" in complaints
    assert "services/notes/app.py" in complaints
