"""Same contracts and same tool, same bytes: whatever the machine, clock or language."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from tests.harness import trees
from tests.harness.command import REPOSITORY, codegen, codegen_apart

CONTRACTS = REPOSITORY / "contracts"


def _built(folder: Path, where: str, env: Mapping[str, str]) -> trees.Tree:
    """The output of the project's contracts, copied below *folder* and built there."""
    shutil.copytree(CONTRACTS, folder / "contracts")
    cwd = folder / where
    cwd.mkdir(parents=True, exist_ok=True)
    up = "/".join(".." for _ in Path(where).parts) or "."
    done = codegen_apart(
        "build", f"{up}/contracts", "-o", "generated", cwd=cwd, env=env
    )
    assert (done.exit_code, "[CG" in done.stderr) == (0, False), done.stderr
    return trees.read(cwd / "generated")


def test_builds_are_byte_identical(tmp_path: Path) -> None:
    """Hash seed, locale, time zone and working folder leave no trace."""
    one = _built(
        tmp_path / "one",
        ".",
        {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "UTC"},
    )
    two = _built(
        tmp_path / "elsewhere" / "two",
        "deep/er",
        {"PYTHONHASHSEED": "4242", "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Kathmandu"},
    )
    assert trees.difference(one, two) == ""
    assert len(one) > 10


def test_output_names_no_machine_and_no_time(tmp_path: Path) -> None:
    """No absolute path and no year of a build stands in the output."""
    tree = _built(tmp_path, ".", {"SOURCE_DATE_EPOCH": "0"})
    places = [str(tmp_path), str(REPOSITORY), str(Path.home())]
    found = [
        (name, place)
        for name, content in tree.items()
        for place in places
        if place.encode() in content
    ]
    assert found == []


MERGED = REPOSITORY / "tests" / "cases" / "events" / "traits" / "traits.asyncapi.yaml"


def test_how_contracts_are_named_leaves_no_trace(tmp_path: Path) -> None:
    """Built by `.`, by its folder or by a whole path, a contract gives the same output.

    Headers that traits make up stand in no file, and are called after their message.
    """
    folder = tmp_path / "shop"
    folder.mkdir()
    shutil.copy(MERGED, folder)
    built = []
    for number, (cwd, path) in enumerate(
        [(folder, "."), (tmp_path, "shop"), (tmp_path, str(folder))]
    ):
        output = tmp_path / f"out{number}"
        done = codegen("build", path, "-o", str(output), cwd=cwd)
        assert done.exit_code == 0, done.stderr
        built.append(trees.read(output))
    first, second, third = built
    assert trees.difference(first, second) == ""
    assert trees.difference(first, third) == ""
    models = first["traits/events/models.py"].decode()
    assert "class PlainHeaders(" in models and "class OwnHeaders(" in models
