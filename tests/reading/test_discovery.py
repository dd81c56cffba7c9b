"""Which files of a folder are contracts, and what they are called in the output."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.diagnostics import Report
from codegen.reading import contracts
from codegen.reading.source import Sources


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('syntax="proto3"; package w; service A {rpc B(C) returns (C);}', True),
        ("message C {} service A {}", True),
        ("message C {}service\nA\n{}", True),
        ("option x = \"//\"; option y = '/*'; service A {}", True),
        ("/* a */ service A {}", True),
        ("// service A {}", False),
        ("/*\nservice A {}\n*/", False),
        ('option x = "; service A {";', False),
        ("option x = '\\'; service A {';", False),
        ("message C {string service = 1;}", False),
        ("message my_service {}", False),
    ],
)
def test_a_proto_with_a_service(tmp_path: Path, text: str, found: bool) -> None:
    """A service begins a statement, whatever the lines; comments and strings say none."""
    (tmp_path / "a.proto").write_text(text, "utf-8")
    (tmp_path / "b.openapi.yaml").write_text("openapi: 3.1.0\n", "utf-8")
    report = Report()
    search = contracts.search((tmp_path,), Sources((tmp_path,), report), report)
    assert [f.kind for f in search.found] == ["proto"] * found + ["openapi"]


def _names(folder: Path, roots: list[str], files: list[str]) -> list[str]:
    for file in files:
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text("a: 1\n", "utf-8")
    sources = Sources(tuple(folder / root for root in roots), Report())
    return [sources.name(folder / file) for file in files]


@pytest.mark.parametrize(
    ("roots", "files", "names"),
    [
        (["i1", "i2"], ["i1/a.yaml", "i2/b.yaml"], ["a.yaml", "b.yaml"]),
        (["i1", "i2"], ["i1/a.yaml", "i2/a.yaml"], ["i1/a.yaml", "i2/a.yaml"]),
        (["i2", "i1"], ["i2/s/a.yaml", "i1/s/a.yaml"], ["i2/s/a.yaml", "i1/s/a.yaml"]),
        (
            ["x/common", "y/common"],
            ["x/common/a.yaml", "y/common/a.yaml"],
            ["x/common/a.yaml", "y/common/a.yaml"],
        ),
        # The folder above both has the name that a clone has on one machine.
        ([".", "i1"], ["a.yaml", "i1/a.yaml"], ["a.yaml", "i1/a.yaml"]),
        (["i1", "i2"], ["i1/a.proto", "i2/a.proto"], ["a.proto", "a.proto"]),
    ],
)
def test_one_name_under_two_roots(
    tmp_path: Path, roots: list[str], files: list[str], names: list[str]
) -> None:
    """The folders that tell the roots apart, and none above them."""
    assert _names(tmp_path, roots, files) == names
