"""Which files are read: links, odd files, byte order marks, other folders."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from codegen.diagnostics import Report, Span
from codegen.reading import contracts, refs
from codegen.reading.source import Sources
from tests.harness.command import Outcome, codegen, standing_in

CONTRACT = """\
openapi: 3.1.0
info: {title: Users, version: "1"}
paths: {}
components:
  schemas:
    User: {$ref: REF}
"""


def _lint(folder: Path, *options: str) -> Outcome:
    return codegen("lint", "contracts", *options, cwd=folder)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose contract refers to a file in a folder of its own."""
    (tmp_path / "contracts/schemas").mkdir(parents=True)
    _refer(tmp_path, "schemas/user.yaml")
    (tmp_path / "contracts/schemas/user.yaml").write_text("type: object\n", "utf-8")
    return tmp_path


def _refer(project: Path, ref: str) -> None:
    contract = project / "contracts/users.openapi.yaml"
    contract.write_text(CONTRACT.replace("REF", ref), "utf-8")


def test_reference_below(project: Path) -> None:
    """The good case."""
    assert _lint(project).exit_code == 0


def test_reference_through_a_link_that_leaves(project: Path) -> None:
    """A link is followed before it is decided whether a file is inside."""
    (project / "secret.yaml").write_text("type: string\n", "utf-8")
    link = project / "contracts/schemas/user.yaml"
    link.unlink()
    link.symlink_to(project / "secret.yaml")
    done = _lint(project)
    assert (done.exit_code, done.stderr) == (
        1,
        'contracts/users.openapi.yaml:6:12: error[CG102]: reference "schemas/user.yaml"'
        " leaves the folder of the contracts\n"
        "   = hint: build the common parent folder, or allow this one with -I\n",
    )
    assert not (project / "generated").exists()


def test_reference_through_a_linked_folder(project: Path) -> None:
    """A folder that links out leads out."""
    (project / "contracts/schemas").rename(project / "elsewhere")
    (project / "contracts/schemas").symlink_to(project / "elsewhere")
    assert "CG102" in _lint(project).stderr
    assert _lint(project, "-I", "elsewhere").exit_code == 0


def test_contracts_that_are_a_link_themselves(project: Path) -> None:
    """The folder that was given may be reached by a link."""
    (project / "contracts").rename(project / "real")
    (project / "contracts").symlink_to(project / "real")
    assert _lint(project).exit_code == 0


def test_include(project: Path) -> None:
    """`-I` opens another folder, and without it nothing is read there."""
    (project / "common").mkdir()
    (project / "contracts/schemas/user.yaml").rename(project / "common/user.yaml")
    _refer(project, "../common/user.yaml")
    assert "leaves the folder of the contracts" in _lint(project).stderr
    assert _lint(project, "-I", "common").exit_code == 0


def test_a_file_may_refer_one_folder_up(project: Path) -> None:
    """A contract that is named, beside a folder of parts."""
    (project / "common").mkdir()
    (project / "contracts/schemas/user.yaml").rename(project / "common/user.yaml")
    _refer(project, "../common/user.yaml")
    assert codegen("lint", "contracts/users.openapi.yaml", cwd=project).exit_code == 0


def test_byte_order_mark(project: Path) -> None:
    """A contract that begins with one is a contract."""
    contract = project / "contracts/users.openapi.yaml"
    contract.write_bytes(b"\xef\xbb\xbf" + contract.read_bytes())
    assert _lint(project).stdout == "1 contract, 0 operations: no errors\n"


@pytest.mark.parametrize("given", ["contracts", "contracts/cafe.openapi.yaml"])
def test_not_utf8(tmp_path: Path, given: str) -> None:
    """The first byte that is none, after characters of more than one byte."""
    (tmp_path / "contracts").mkdir()
    raw = "openapi: 3.1.0\n# ä\ninfo: {title: é ".encode() + b"Caf\xe9"
    (tmp_path / "contracts/cafe.openapi.yaml").write_bytes(raw)
    done = codegen("build", given, cwd=tmp_path)
    assert (done.exit_code, done.stdout, done.stderr) == (
        1,
        "",
        "contracts/cafe.openapi.yaml:3:20: error[CG003]: byte 0xe9 is not UTF-8\n"
        "   = hint: save the file as UTF-8\n",
    )
    assert not (tmp_path / "generated").exists()


def test_a_pipe_is_left_alone(project: Path) -> None:
    """Opening it would wait for ever."""
    os.mkfifo(project / "contracts/pipe.yaml")
    done = _lint(project, "-v")
    assert done.exit_code == 0
    assert "left alone: contracts/pipe.yaml (not a regular file)\n" in done.stderr


def test_a_pipe_that_is_named(tmp_path: Path) -> None:
    """It is no contract."""
    os.mkfifo(tmp_path / "pipe.yaml")
    done = codegen("lint", "pipe.yaml", cwd=tmp_path)
    assert (done.exit_code, done.stderr) == (
        1,
        "pipe.yaml: error[CG002]: is not a regular file\n",
    )


def test_a_reference_to_a_pipe(project: Path) -> None:
    """It is no file to read."""
    (project / "contracts/schemas/user.yaml").unlink()
    os.mkfifo(project / "contracts/schemas/user.yaml")
    assert _lint(project).stderr == (
        'contracts/users.openapi.yaml:6:12: error[CG101]: reference "schemas/user.yaml"'
        " leads nowhere: there is no file contracts/schemas/user.yaml\n"
    )


def test_output_folders_are_not_searched(project: Path) -> None:
    """What codegen wrote is no contract, wherever it lies."""
    (project / "contracts/out").mkdir()
    (project / "contracts/out/codegen.lock").write_text("", "utf-8")
    (project / "contracts/out/users.openapi.yaml").write_text("broken: [", "utf-8")
    assert _lint(project).exit_code == 0


def test_hidden_and_foreign_folders_are_not_searched(project: Path) -> None:
    """Dependencies and version control hold contracts of others."""
    for folder in ("node_modules", ".git", "__pycache__"):
        (project / "contracts" / folder).mkdir()
        (project / "contracts" / folder / "x.openapi.yaml").write_text("openapi: [")
    assert _lint(project).exit_code == 0


def test_names_in_output_are_those_below_the_root(tmp_path: Path) -> None:
    """Whatever folder one stands in."""
    (tmp_path / "contracts/v1").mkdir(parents=True)
    file = tmp_path / "contracts/v1/users.openapi.yaml"
    file.write_text(CONTRACT.replace("REF", '"#/components/schemas/User"'), "utf-8")
    report = Report()
    with standing_in(tmp_path / "contracts"):
        roots = contracts.roots_of((Path("../contracts"),), ())
        sources = Sources(roots, report)
        (found,) = contracts.search((Path("../contracts"),), sources, report).found
        assert (found.source.name, found.source.file) == (
            "v1/users.openapi.yaml",
            "v1/users.openapi.yaml",
        )
        refs.close([found.source], sources, report)
        (loop,) = report.diagnostics
    assert (loop.code, loop.span) == ("CG104", Span("v1/users.openapi.yaml", 6, 12))
