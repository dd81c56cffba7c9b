"""The output folder: what is ours is kept true, what is the user's is left alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.harness import trees
from tests.harness.command import Outcome, codegen

_CONTRACT = """\
openapi: 3.1.0
info: {title: Notes, version: "1"}
paths:
  /notes:
    get:
      operationId: listNotes
      summary: List all notes.
      responses:
        "200":
          description: All notes.
          content: {application/json: {schema: {type: array, items: {type: string}}}}
"""
_CLIENT = "generated/notes/http/client.py"
_EDITED = f"""\
{_CLIENT}: error[CG401]: generated file was edited by hand
   = hint: move the change out of it, or overwrite it with --force
"""


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A project with one contract, built."""
    (tmp_path / "contracts").mkdir()
    (tmp_path / "contracts/notes.openapi.yaml").write_text(_CONTRACT, "utf-8")
    assert _build(tmp_path).exit_code == 0
    return tmp_path


def _build(folder: Path, *options: str) -> Outcome:
    return codegen("build", "contracts", *options, cwd=folder)


def _differences(folder: Path) -> dict[str, str]:
    """What `check --format json` says, by file."""
    said = codegen("check", "contracts", "--format", "json", cwd=folder)
    found = json.loads(said.stdout)
    assert said.exit_code == (0 if found["ok"] else 1)
    return {one["file"]: one["reason"] for one in found["differences"]}


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_building_again_changes_nothing(shop: Path) -> None:
    """Not a byte, and it says so."""
    before = trees.read(shop / "generated")
    again = _build(shop)
    assert again.stdout == f"generated: {len(before)} files (nothing changed)\n"
    assert trees.difference(before, trees.read(shop / "generated")) == ""
    assert _differences(shop) == {}


def test_an_edited_file_stops_the_build(shop: Path) -> None:
    """Nothing is written, neither it nor what else has changed."""
    _edit(shop / _CLIENT, "List all notes.", "My own words.")
    _edit(shop / "contracts/notes.openapi.yaml", "listNotes", "getNotes")
    before = trees.read(shop / "generated")
    done = _build(shop)
    assert (done.exit_code, done.stdout, done.stderr) == (1, "", _EDITED)
    assert trees.difference(before, trees.read(shop / "generated")) == ""
    assert _build(shop, "--force").exit_code == 0
    assert "get_notes" in (shop / _CLIENT).read_text("utf-8")
    assert _differences(shop) == {}


def test_a_file_in_the_way_stops_the_build(tmp_path: Path) -> None:
    """A file that we did not write is never overwritten."""
    (tmp_path / "contracts").mkdir()
    (tmp_path / "contracts/notes.openapi.yaml").write_text(_CONTRACT, "utf-8")
    trees.replace(tmp_path / "generated", {"notes/http/client.py": b"mine = True\n"})
    done = _build(tmp_path)
    assert (done.exit_code, done.stderr) == (
        1,
        f"{_CLIENT}: error[CG402]: a file that codegen did not write is in the way\n"
        "   = hint: choose another folder with -o, or overwrite it with --force\n",
    )
    assert list(trees.read(tmp_path / "generated")) == ["notes/http/client.py"]


def test_a_users_own_file_stays(shop: Path) -> None:
    """What is not in the lock is not ours, wherever it lies."""
    own = shop / "generated/notes/http/own.py"
    own.write_text("mine = True\n", "utf-8")
    _edit(shop / "contracts/notes.openapi.yaml", "listNotes", "getNotes")
    assert _build(shop).exit_code == 0
    assert own.read_text("utf-8") == "mine = True\n"


def test_a_damaged_lock_stops_the_build(shop: Path) -> None:
    """As a merge leaves it."""
    lock = shop / "generated/codegen.lock"
    lock.write_text("<<<<<<< ours\n" + lock.read_text("utf-8"), "utf-8")
    done = _build(shop)
    assert done.exit_code == 1
    place, _, reason = done.stderr.partition(": error[CG403]: ")
    assert place.startswith("generated/codegen.lock:1:") and "statement" in reason
    assert _build(shop, "--force").exit_code == 0
    assert _differences(shop) == {}


def test_the_contracts_are_no_output_folder(shop: Path) -> None:
    """Building into the folder of the contracts is refused."""
    done = _build(shop, "-o", "contracts")
    assert (done.exit_code, done.stderr) == (
        1,
        "contracts: error[CG404]: the output folder is the folder of the contracts\n"
        "   = hint: choose another folder with -o\n",
    )
    assert [path.name for path in (shop / "contracts").iterdir()] == [
        "notes.openapi.yaml"
    ]


def test_orphans_go_unless_they_were_edited(shop: Path) -> None:
    """A contract that is gone takes its files along, but no work of the user's."""
    (shop / "contracts/notes.openapi.yaml").rename(
        shop / "contracts/memos.openapi.yaml"
    )
    assert _differences(shop)["notes/http/client.py"] == "orphan"
    _edit(shop / _CLIENT, "List all notes.", "My own words.")
    stopped = _build(shop)
    assert (stopped.exit_code, stopped.stderr) == (1, _EDITED)
    _edit(shop / _CLIENT, "My own words.", "List all notes.")
    assert _build(shop).exit_code == 0
    assert not (shop / "generated/notes").exists()
    assert (shop / "generated/memos/http/client.py").exists()


def test_check_names_the_reason(shop: Path) -> None:
    """Missing, edited and stale are told apart."""
    (shop / "generated/notes/http/fake.py").unlink()
    _edit(shop / _CLIENT, "List all notes.", "My own words.")
    _edit(shop / "contracts/notes.openapi.yaml", "All notes.", "Every note.")
    _edit(shop / "contracts/notes.openapi.yaml", "listNotes", "getNotes")
    found = _differences(shop)
    assert found["notes/http/fake.py"] == "missing"
    assert found["notes/http/client.py"] == "edited"
    assert found["notes/http/service.py"] == "stale"


def test_layout_of_a_contract_is_no_difference(shop: Path) -> None:
    """A comment changes the bytes of a contract, and nothing that it says."""
    contract = shop / "contracts/notes.openapi.yaml"
    contract.write_text("# A comment.\n" + contract.read_text("utf-8"), "utf-8")
    assert _differences(shop) == {}


def test_an_older_tool_is_told_apart_from_an_edit(shop: Path) -> None:
    """A tree that other templates wrote is `toolchain`, and is written over."""
    from codegen.writing import lock as locks

    client, lock = shop / _CLIENT, shop / "generated/codegen.lock"
    _edit(client, "List all notes.", "List each note.")
    old = locks.parse(lock.read_text("utf-8"))
    older = locks.Lock(
        toolchain=old.toolchain,
        templates={**old.templates, "http": "0" * 64},
        config=old.config,
        contracts=old.contracts,
        files={
            **old.files,
            "notes/http/client.py": locks.Output(
                owner="notes.http", digest=locks.digest(client.read_text("utf-8"))
            ),
        },
    )
    lock.write_text(locks.dump(older), "utf-8")
    assert _differences(shop) == {"notes/http/client.py": "toolchain"}
    _edit(shop / "generated/notes/http/errors.py", '"""', '""" ')
    assert _differences(shop) == {
        "notes/http/client.py": "toolchain",
        "notes/http/errors.py": "edited",
    }
    _edit(shop / "generated/notes/http/errors.py", '""" ', '"""')
    assert _build(shop).exit_code == 0
    assert _differences(shop) == {}


def test_line_ends_of_a_checkout_do_not_count(shop: Path) -> None:
    """Git may write CRLF."""
    client = shop / _CLIENT
    client.write_bytes(client.read_bytes().replace(b"\n", b"\r\n"))
    assert _differences(shop) == {}
    _edit(shop / "contracts/notes.openapi.yaml", "listNotes", "getNotes")
    assert _build(shop).exit_code == 0


def test_a_build_that_fails_leaves_what_was_there(
    shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk gives up in the middle of writing."""
    from codegen.writing import files

    before = trees.read(shop / "generated")
    _edit(shop / "contracts/notes.openapi.yaml", "listNotes", "getNotes")
    written: list[Path] = []
    put = files._put

    def full(path: Path, text: str) -> None:
        if len(written) == 3:
            raise OSError(28, "No space left on device")
        written.append(path)
        put(path, text)

    monkeypatch.setattr(files, "_put", full)
    done = _build(shop)
    assert (done.exit_code, done.stderr) == (
        1,
        "generated: error[CG404]: cannot write: no space left on device\n",
    )
    assert trees.difference(before, trees.read(shop / "generated")) == ""
    assert sorted(path.name for path in shop.iterdir()) == ["contracts", "generated"]
