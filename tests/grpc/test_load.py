"""protoc runs once for all contracts of a build, and again for the next build."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from codegen import pipeline
from codegen.diagnostics import Report
from codegen.protobuf import protoc
from codegen.protobuf.closure import Closure
from tests.harness.command import standing_in

PROTO = 'syntax = "proto3";\n\npackage tests.load.{0};\n\nservice {0} {{}}\n'


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many files each run of protoc had."""
    counted: list[int] = []
    compile = protoc.compile

    def counting(closure: Closure, report: Report) -> object:
        counted.append(len(closure.texts))
        return compile(closure, report)

    monkeypatch.setattr(protoc, "compile", counting)
    return counted


def test_one_run_a_build(tmp_path: Path, runs: list[int]) -> None:
    """Every contract is in the same run."""
    for name in ("One", "Two"):
        (tmp_path / f"{name.lower()}.proto").write_text(PROTO.format(name))
    request = pipeline.Request(paths=(tmp_path,), output=tmp_path / "out")
    with standing_in(tmp_path):
        assert pipeline.lint(request).ok
        assert runs == [2]
        assert pipeline.lint(request).ok
    assert runs == [2, 2]


def test_an_import_that_changed_is_seen(tmp_path: Path) -> None:
    """Nothing is kept from one build for the next."""
    (tmp_path / "part.proto").write_text('syntax = "proto3";\nmessage Part {}\n')
    (tmp_path / "whole.proto").write_text(
        'syntax = "proto3";\nimport "part.proto";\n'
        "service Whole { rpc Get(Part) returns (Part); }\n"
    )
    request = pipeline.Request(paths=(tmp_path,), output=tmp_path / "out")
    with standing_in(tmp_path):
        assert pipeline.lint(request).ok
        (tmp_path / "part.proto").write_text('syntax = "proto3";\nmessage Other {}\n')
        found = pipeline.lint(request).report.diagnostics
    assert [str(one) for one in found if one.level == "error"] == [
        'whole.proto:3:25: error[CG240]: "Part" is not defined',
        'whole.proto:3:40: error[CG240]: "Part" is not defined',
    ]


def test_imports_are_inputs_of_the_lock(tmp_path: Path) -> None:
    """Changing an imported file makes the output stale, as changing a contract does."""
    (tmp_path / "part.proto").write_text('syntax = "proto3";\nmessage Part {}\n')
    (tmp_path / "whole.proto").write_text(
        'syntax = "proto3";\nimport "part.proto";\n'
        "service Whole { rpc Get(Part) returns (Part); }\n"
    )
    request = pipeline.Request(paths=(tmp_path,), output=tmp_path / "out")
    with standing_in(tmp_path):
        result = pipeline.compile(request)
    assert sorted(result.lock.contracts) == ["part.proto", "whole.proto"]


def test_a_link_out_of_the_roots_is_not_followed(tmp_path: Path) -> None:
    """Contracts may come from others: nothing outside of the folder is read."""
    (tmp_path / "secret.proto").write_text('syntax = "proto3";\nmessage Part {}\n')
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "part.proto").symlink_to(tmp_path / "secret.proto")
    (inside / "whole.proto").write_text(
        'syntax = "proto3";\nimport "part.proto";\nservice Whole {}\n'
    )
    request = pipeline.Request(paths=(inside,), output=tmp_path / "out")
    with standing_in(inside):
        found = pipeline.lint(request).report.diagnostics
    assert [str(one) for one in found] == [
        'whole.proto:2:1: error[CG102]: import "part.proto" leaves the import roots'
    ]


def test_a_hostile_file_name_is_no_code(tmp_path: Path) -> None:
    """protoc writes the name between quotes as it is, and so it could end them."""
    name = "a',);boom=1;('"
    (tmp_path / f"{name}.proto").write_text(PROTO.format("One"))
    (tmp_path / "two.proto").write_text(
        f'syntax = "proto3";\nimport "{name}.proto";\nservice Two {{}}\n'
    )
    request = pipeline.Request(paths=(tmp_path,), output=tmp_path / "out")
    with standing_in(tmp_path):
        result = pipeline.compile(request)
    assert not result.report.failed
    names = {
        node.id
        for path, text in result.files.items()
        if path.endswith((".py", ".pyi"))
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Name)
    }
    assert "boom" not in names
    assert [path for path in result.files if path.endswith("_pb2.py")] == [
        "_proto/a____boom_1____pb2.py",
        "_proto/two_pb2.py",
    ]
