"""The output folder as a whole: all of it changes or nothing, and nothing else does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from codegen.writing import files
from codegen.writing import lock as locks
from tests.harness import trees
from tests.harness.command import REPOSITORY, Outcome, codegen

_KILLED = Path(__file__).with_name("killed.py")
_CONTRACT = """\
openapi: 3.1.0
info: {title: Notes, version: "1"}
paths:
  /notes: {get: {operationId: listNotes, responses: {"204": {description: None.}}}}
"""


def _lock(tree: dict[str, str]) -> locks.Lock:
    return locks.Lock(
        files={
            name: locks.Output(owner="test", digest=locks.digest(text))
            for name, text in tree.items()
        }
    )


@pytest.mark.parametrize("way", ["exchange", "rename"])
def test_a_killed_build_leaves_the_old_or_the_new(tmp_path: Path, way: str) -> None:
    """Whatever the moment; with what a user did meanwhile, and nothing lying about.

    Where folders cannot be exchanged there is a moment without an output, and one
    without what the user did last, until the next build starts.
    """
    done = subprocess.run(
        [sys.executable, str(_KILLED), str(tmp_path / "root"), way],
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        cwd=_made(tmp_path / "root"),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stderr == ""
    found = json.loads(done.stdout)
    assert {state for state, *_ in found} == {"none", "old", "new", "lost"}
    with_old = found[next(n for n, row in enumerate(found) if row[0] == "old") :]
    assert {row[1] for row in with_old} == {"old", "new"}
    assert ("none" in {row[0] for row in with_old}) is (way == "rename")
    assert {state for _, _, state, _ in found} == {"new"}
    assert {tuple(beside) for *_, beside in found} <= {("out",), ("late", "out")}
    assert len(found) > 80  # so many moments there were


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder.parent


def test_the_next_build_clears_up_although_nothing_changes(tmp_path: Path) -> None:
    """A build that was killed after the change left the old tree in its staging."""
    tree = {"a.py": "1\n"}
    files.write(tmp_path / "out", tree, None)
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    left = tmp_path / f".codegen-staging-{gone.pid}-x"
    alive = tmp_path / f".codegen-staging-{os.getpid()}-x"
    for staging in (left, alive):
        (staging / "new").mkdir(parents=True)
    assert files.write(tmp_path / "out", tree, _lock(tree)) == files.Changes()
    assert sorted(path.name for path in tmp_path.iterdir()) == [alive.name, "out"]


def _dead_staging(tmp_path: Path) -> Path:
    """A staging folder of a process that is no more."""
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    staging = tmp_path / f".codegen-staging-{gone.pid}-x"
    staging.mkdir()
    return staging


def test_an_output_that_is_back_is_not_written_over(tmp_path: Path) -> None:
    """Who read the empty place knows nothing of what was edited there."""
    out = tmp_path / "out"
    files.write(out, {"a.py": "1\n"}, None)
    staging = _dead_staging(tmp_path)
    files._write_record(staging, out, {"a.py"})
    out.rename(staging / "old")
    with pytest.raises(FileExistsError) as caught:
        files.write(out, {"a.py": "2\n"}, None)
    assert caught.value.strerror == (
        "an earlier build was cut off, and its output is back; build again"
    )
    assert trees.read(tmp_path) == {"out/a.py": b"1\n"}
    files.write(out, {"a.py": "2\n"}, _lock({"a.py": "1\n"}))
    assert trees.read(tmp_path) == {"out/a.py": b"2\n"}


def test_a_late_file_that_has_no_place_is_kept(tmp_path: Path) -> None:
    """A user's new file where the new tree has a folder: it stays aside, and is named."""
    out = tmp_path / "out"
    files.write(out, {"a.py": "1\n"}, None)
    staging = _dead_staging(tmp_path)
    files._write_record(staging, out, {"a.py", "b/c.py"})
    (out / "b").write_text("mine\n", "utf-8")
    out.rename(staging / "old")
    trees.replace(out, {"a.py": b"1\n", "b/c.py": b"1\n"})
    for _ in range(2):
        with pytest.raises(OSError) as caught:
            files.recover(out)
        assert caught.value.strerror == (
            f"b is in the way of a file of yours, kept in {staging.name}/old/b"
        )
    (staging / "old/b").unlink()
    files.recover(out)
    assert not staging.exists()


def test_changes_are_named(tmp_path: Path) -> None:
    """What was created, updated and deleted; folders that are empty now go too."""
    old = {"a/x.py": "1\n", "b/y.py": "1\n", "c/z.py": "1\n"}
    new = {"a/x.py": "2\n", "c/z.py": "1\n", "d/w.py": "1\n"}
    files.write(tmp_path / "out", old, None)
    (tmp_path / "out/b/__pycache__").mkdir()
    assert files.write(tmp_path / "out", new, _lock(old)) == files.Changes(
        created=("d/w.py",), updated=("a/x.py",), deleted=("b/y.py",)
    )
    found = {p.relative_to(tmp_path / "out") for p in (tmp_path / "out").rglob("*")}
    assert found == {Path(p) for p in ("a", "a/x.py", "c", "c/z.py", "d", "d/w.py")}


def test_modes_and_links_of_the_user_stay(tmp_path: Path) -> None:
    """Permissions of files and the folder; links, their targets and hard links."""
    out = tmp_path / "out"
    files.write(out, {"a.py": "1\n"}, None)
    (tmp_path / "notes.txt").write_text("mine\n", "utf-8")
    os.link(tmp_path / "notes.txt", out / "hard.txt")
    (out / "soft.txt").symlink_to("../notes.txt")
    (out / "dangling").symlink_to("nowhere")
    (out / "a.py").chmod(0o640)
    out.chmod(0o750)
    files.write(out, {"a.py": "2\n"}, _lock({"a.py": "1\n"}))
    assert (out.stat().st_mode & 0o777, (out / "a.py").stat().st_mode & 0o777) == (
        0o750,
        0o640,
    )
    assert os.readlink(out / "soft.txt") == "../notes.txt"
    assert os.readlink(out / "dangling") == "nowhere"
    assert (out / "hard.txt").samefile(tmp_path / "notes.txt")
    assert (tmp_path / "notes.txt").read_text("utf-8") == "mine\n"


def test_a_hard_link_to_a_generated_file_is_not_written_into(tmp_path: Path) -> None:
    """A file that changes is replaced, never written into."""
    files.write(tmp_path / "out", {"a.py": "1\n"}, None)
    os.link(tmp_path / "out/a.py", tmp_path / "copy.py")
    files.write(tmp_path / "out", {"a.py": "2\n"}, _lock({"a.py": "1\n"}))
    assert (tmp_path / "copy.py").read_text("utf-8") == "1\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one contract, not built yet."""
    (tmp_path / "contracts").mkdir()
    (tmp_path / "contracts/notes.openapi.yaml").write_text(_CONTRACT, "utf-8")
    return tmp_path


def _build(project: Path, *options: str) -> Outcome:
    return codegen("build", "contracts", *options, cwd=project)


def _refusal(place: str, code: str, message: str) -> str:
    return f"{place}: error[{code}]: {message}\n"


def test_output_that_is_a_link(project: Path) -> None:
    """The link stays, and what it leads to is written."""
    (project / "real").mkdir()
    (project / "generated").symlink_to("real")
    assert _build(project).exit_code == 0
    assert (project / "generated").is_symlink()
    assert (project / "real/notes/http/client.py").is_file()
    assert _build(project).stdout.endswith("(nothing changed)\n")


def test_output_that_is_a_link_to_the_contracts(project: Path) -> None:
    """Another name for a folder does not make it another folder."""
    (project / "generated").symlink_to("contracts")
    done = _build(project)
    assert (done.exit_code, done.stderr.splitlines()[0]) == (
        1,
        "generated: error[CG404]: the output folder is the folder of the contracts",
    )
    assert len(list((project / "contracts").iterdir())) == 1


def test_output_inside_of_the_contracts(project: Path) -> None:
    """It is no contract the second time."""
    for said in ("created", "nothing changed"):
        done = _build(project, "-o", "contracts/generated")
        assert (done.exit_code, done.stderr) == (0, "")
        assert said in done.stdout


@pytest.mark.parametrize(
    ("paths", "cwd", "output", "message"),
    [
        (["contracts"], ".", ".", "the output folder holds the contracts"),
        (["a.yaml"], "contracts", ".", "the output folder is the folder of the contracts"),
        (["../contracts"], "work/here", "..", "the output folder holds the working folder"),
        (["../contracts"], "work/here", ".", "the output folder holds the working folder"),
    ],
)  # fmt: skip
def test_output_that_holds_something_else(
    project: Path, paths: list[str], cwd: str, output: str, message: str
) -> None:
    """It is replaced as a whole, which nobody wants for those."""
    (project / "contracts/a.yaml").write_text(_CONTRACT, "utf-8")
    (project / "contracts/notes.openapi.yaml").unlink()
    (project / "work/here").mkdir(parents=True)
    (project / "work/contracts").symlink_to("../contracts")
    before = trees.read(project)
    done = codegen("build", *paths, "-o", output, cwd=project / cwd)
    assert (done.exit_code, done.stdout) == (1, "")
    assert f": error[CG404]: {message}\n" in done.stderr
    assert trees.read(project) == before


def test_output_that_is_a_file(project: Path) -> None:
    """It stays."""
    (project / "generated").write_text("mine\n", "utf-8")
    done = _build(project)
    assert (done.exit_code, done.stderr) == (
        1,
        _refusal("generated", "CG404", "cannot write: not a directory"),
    )
    assert (project / "generated").read_text("utf-8") == "mine\n"


def test_output_below_a_file(project: Path) -> None:
    """Nothing can be written there."""
    (project / "file").write_text("mine\n", "utf-8")
    done = _build(project, "-o", "file/generated")
    assert (done.exit_code, done.stderr) == (
        1,
        _refusal("file/generated", "CG404", "cannot write: file exists"),
    )


@pytest.mark.parametrize("force", [[], ["--force"]])
@pytest.mark.parametrize(
    ("obstacle", "place"),
    [
        ("link", "generated/notes"),
        ("file", "generated/notes"),
        ("folder", "generated/notes/http/client.py"),
    ],
)
def test_something_in_the_way(
    project: Path, obstacle: str, place: str, force: list[str]
) -> None:
    """A folder for a file, a file or a link for a folder; a link is not followed."""
    (project / "elsewhere").mkdir()
    (project / place).parent.mkdir(parents=True)
    if obstacle == "link":
        (project / place).symlink_to(project / "elsewhere")
    elif obstacle == "file":
        (project / place).write_text("mine\n", "utf-8")
    else:
        (project / place).mkdir()
    done = _build(project, *force)
    name = place.removeprefix("generated/")
    expected = (
        _refusal("generated", "CG404", f"cannot write: {name} is in the way")
        if force
        else _refusal(place, "CG402", "a file that codegen did not write is in the way")
        + "   = hint: choose another folder with -o, or overwrite it with --force\n"
    )
    assert (done.exit_code, done.stderr) == (1, expected)
    assert list((project / "elsewhere").iterdir()) == []
    assert not (project / "generated/codegen.lock").exists()


def test_a_lock_cannot_delete_what_is_outside(project: Path) -> None:
    """A lock comes from a repository, and may be hostile."""
    (project / "precious.txt").write_text("mine\n", "utf-8")
    assert _build(project).exit_code == 0
    lock = project / "generated/codegen.lock"
    digest = locks.digest("mine\n")
    entry = f'"../precious.txt" = {{ owner = "x", digest = "{digest}" }}\n'
    lock.write_text(lock.read_text("utf-8") + entry, "utf-8")
    done = _build(project)
    assert (done.exit_code, done.stderr) == (
        1,
        'generated/codegen.lock:1:1: error[CG403]: file "../precious.txt" is not inside'
        " of the output\n   = hint: resolve the conflict, or delete the lock and build"
        " with --force\n",
    )
    assert _build(project, "--force").exit_code == 0
    assert (project / "precious.txt").read_text("utf-8") == "mine\n"


def test_an_edited_file_that_is_no_text(project: Path) -> None:
    """Bytes that are no UTF-8 are an edit like any other."""
    assert _build(project).exit_code == 0
    client = project / "generated/notes/http/client.py"
    client.write_bytes(b"\xff\xfe")
    done = _build(project)
    assert (done.exit_code, done.stderr.splitlines()[0]) == (
        1,
        "generated/notes/http/client.py: error[CG401]: generated file was edited by hand",
    )
    shown = codegen("check", "contracts", "--diff", cwd=project)
    assert (shown.exit_code, shown.stderr.splitlines()[0]) == (
        1,
        "generated/notes/http/client.py: edited",
    )
    assert shown.stdout.split("\n")[:4] == [
        "--- notes/http/client.py (on disk)",
        "+++ notes/http/client.py (build)",
        f"@@ -1 +1,{shown.stdout.count(chr(10)) - 4} @@",
        "-??",
    ]


@pytest.fixture
def nobody(tmp_path: Path) -> Iterator[None]:
    """Gives up the rights of root for a while, for whom nothing is read-only."""
    if os.geteuid():
        yield
        return
    folders = [tmp_path, *tmp_path.parents]
    modes = {folder: folder.stat().st_mode & 0o7777 for folder in folders}
    for folder, mode in modes.items():
        folder.chmod(mode | 0o055)
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)
        for folder, mode in modes.items():
            folder.chmod(mode)


def test_output_that_is_read_only(project: Path, nobody: None) -> None:
    """It says so, and leaves no trace."""
    done = _build(project)
    assert (done.exit_code, done.stderr) == (
        1,
        _refusal("generated", "CG404", "cannot write: permission denied"),
    )


def test_output_that_cannot_be_read(
    project: Path, request: pytest.FixtureRequest
) -> None:
    """Build and check say so alike."""
    assert _build(project).exit_code == 0
    (project / "generated/notes/http/client.py").chmod(0)
    request.getfixturevalue("nobody")
    for command, what in (("build", "cannot write"), ("check", "cannot be read")):
        done = codegen(command, "contracts", cwd=project)
        assert (done.exit_code, done.stdout, done.stderr) == (
            1,
            "",
            _refusal("generated", "CG404", f"{what}: permission denied"),
        )
