"""Files that are written once: all of them or none, and never over another one."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.writing import once
from tests.harness import trees

FILES = {"a.py": "a\n", "b.py": "é\n"}


def test_a_new_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    once.write(tmp_path / "x" / "y", FILES)
    assert trees.read(tmp_path) == {"x/y/a.py": b"a\n", "x/y/b.py": "é\n".encode()}


def test_a_folder_that_is_there_keeps_what_it_has(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine")
    once.write(tmp_path, FILES)
    assert trees.read(tmp_path) == {
        "a.py": b"a\n",
        "b.py": "é\n".encode(),
        "mine": b"mine",
    }


@pytest.mark.parametrize("name", ["a.py", "b.py"])
def test_nothing_is_written_beside_a_file_that_exists(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_text("mine")
    assert once.existing(tmp_path, FILES) == [name]
    with pytest.raises(FileExistsError):
        once.write(tmp_path, FILES)
    assert trees.read(tmp_path) == {name: b"mine"}


def test_a_link_to_nowhere_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "b.py").symlink_to(tmp_path / "elsewhere")
    assert once.existing(tmp_path, FILES) == ["b.py"]
    with pytest.raises(FileExistsError):
        once.write(tmp_path, FILES)
    assert not (tmp_path / "elsewhere").exists()
    assert not (tmp_path / "a.py").exists()


@pytest.mark.parametrize("exists", [False, True])
def test_what_breaks_off_leaves_nothing(tmp_path: Path, exists: bool) -> None:
    folder = tmp_path / "starter"
    if exists:
        folder.mkdir()
    with pytest.raises(OSError):
        once.write(folder, {**FILES, "n" * 300: "a name that no file can have"})
    assert trees.read(tmp_path) == {}
    assert folder.exists() == exists


def test_a_file_in_the_place_of_the_folder_stays(tmp_path: Path) -> None:
    (tmp_path / "starter").write_text("mine")
    with pytest.raises(OSError):
        once.write(tmp_path / "starter", FILES)
    assert trees.read(tmp_path) == {"starter": b"mine"}
