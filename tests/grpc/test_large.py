"""Contracts too large for a golden: made here, built and called."""

from __future__ import annotations

import re
from pathlib import Path

from codegen import pipeline
from tests.harness import cases, trees, verdicts
from tests.harness.command import codegen_apart, standing_in

_COUNT, _FEW = 124, 12
_TOGETHER = ("editions_2024", "known_options", "package_cycle", "packages", "reexports")


def _contract() -> str:
    """A service of many rpcs, of all four kinds in turn, and services of one each."""
    kinds = [(ask, answer) for ask in ("", "stream ") for answer in ("", "stream ")]
    rpcs = [
        f"  rpc Do{n}({kinds[n % 4][0]}Message{n}) "
        f"returns ({kinds[n % 4][1]}Message{_COUNT - 1 - n});"
        for n in range(_COUNT)
    ]
    messages = [
        f"message Message{n} {{ int64 field_{n} = {n + 1}; }}" for n in range(_COUNT)
    ]
    few = [
        f"service Few{n} {{ rpc Do(Message{n}) returns (Message{n}); }}"
        for n in range(_FEW)
    ]
    lines = ['syntax = "proto3";', "package tests.many;", "service Many {", *rpcs, "}"]
    return "\n".join([*lines, *few, *messages, ""])


def test_every_rpc_is_called(tmp_path: Path) -> None:
    """None is lost among more than a hundred, and a type checker takes them all."""
    (tmp_path / "contracts").mkdir()
    (tmp_path / "contracts/many.proto").write_text(_contract(), "utf-8")
    with standing_in(tmp_path):
        result = pipeline.build(
            pipeline.Request(paths=(Path("contracts"),), output=Path("many"))
        )
    assert [str(one) for one in result.report.diagnostics] == []
    calls = verdicts.calls(tmp_path, ["many"])["many"]
    assert (calls.ran, calls.failed, calls.skipped) == (_COUNT + _FEW, (), ())
    assert verdicts.mypy(tmp_path, ["many"]) == {}
    assert verdicts.style(tmp_path, ["many"]) == {}
    client = (tmp_path / "many/many/grpc/client.py").read_text("utf-8")
    listed, sync, twin = 1, 1, 1
    assert len(re.findall(r"methods\.DO7\b", client)) == listed + sync + twin


def _built_together(
    folder: Path, names: tuple[str, ...], env: dict[str, str]
) -> trees.Tree:
    """The contracts of several cases as one folder, built in a process of its own."""
    for name in names:
        case = cases.ROOT / "grpc" / name
        for path in sorted(case.rglob("*.proto")):
            if "expected" not in path.parts:
                copy = folder / "contracts" / path.relative_to(case)
                copy.parent.mkdir(parents=True, exist_ok=True)
                copy.write_bytes(path.read_bytes())
    done = codegen_apart("build", "contracts", "-o", "out", cwd=folder, env=env)
    assert done.exit_code == 0, done.stderr
    return trees.read(folder / "out")


def test_order_seed_and_locale_leave_no_trace(tmp_path: Path) -> None:
    """Many files that import each other, written and read in another order."""
    one = _built_together(
        tmp_path / "one", _TOGETHER, {"PYTHONHASHSEED": "1", "LC_ALL": "C"}
    )
    two = _built_together(
        tmp_path / "deep" / "two",
        _TOGETHER[::-1],
        {"PYTHONHASHSEED": "77", "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Kathmandu"},
    )
    assert trees.difference(one, two) == ""
    assert sum(name.endswith("_pb2.py") for name in one) > 15
