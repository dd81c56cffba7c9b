"""The lock: what is written is read back, and nothing else is believed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codegen.writing import lock as locks

_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
_FILE = st.from_regex(r"[a-zé\"' \x00\x7f]{1,8}(/[a-z_.\n]{1,8})?\.py", fullmatch=True)
_TABLE = st.dictionaries(_TEXT, _TEXT, max_size=4)
_LOCKS = st.builds(
    locks.Lock,
    toolchain=_TABLE,
    templates=_TABLE,
    config=st.dictionaries(_TEXT, _TEXT | st.lists(_TEXT).map(tuple), max_size=4),
    contracts=st.dictionaries(
        _TEXT, st.builds(locks.Input, raw=_TEXT, semantic=_TEXT), max_size=4
    ),
    files=st.dictionaries(
        _FILE, st.builds(locks.Output, owner=_TEXT, digest=_TEXT), max_size=4
    ),
)


@given(_LOCKS)
@settings(max_examples=200)
def test_round_trip(lock: locks.Lock) -> None:
    """Whatever the names are."""
    text = locks.dump(lock)
    assert locks.parse(text) == lock
    assert locks.dump(locks.parse(text)) == text
    entries = [lock.toolchain, lock.templates, lock.config, lock.contracts, lock.files]
    assert text.count("\n") == 12 + sum(map(len, entries))  # one entry a line


def test_a_list_is_a_list() -> None:
    """As TOML has it."""
    text = locks.dump(locks.Lock(config={"only": ("a", "b"), "package": ""}))
    assert '[config]\n"only" = ["a", "b"]\n"package" = ""\n' in text


GOOD = locks.dump(
    locks.Lock(files={"users/a.py": locks.Output(owner="users.http", digest="0")})
)


@pytest.mark.parametrize(
    ("old", "new", "message", "line"),
    [
        ("[files]", "<<<<<<< ours\n[files]", "Invalid statement", 12),
        ('"0" }', '"0"', "Unclosed inline table", 13),
        ("version = 1", "version = 2", "version 2 of the lock is not known", 1),
        ("version = 1\n", "", "an entry is missing or malformed ('version')", 1),
        ("[config]", "[other]", "an entry is missing or malformed ('config')", 1),
        ("users/a.py", "/etc/a", 'file "/etc/a" is not inside of the output', 1),
        ("users/a.py", "u/../../a", 'file "u/../../a" is not inside of the output', 1),
        ("users/a.py", "..\\\\a", 'file "..\\a" is not inside of the output', 1),
        ("users/a.py", "C:\\\\a", 'file "C:\\a" is not inside of the output', 1),
        ("users/a.py", ".", 'file "." is not inside of the output', 1),
    ],
)
def test_a_lock_that_is_none(old: str, new: str, message: str, line: int) -> None:
    """The reason, and the line where there is one."""
    assert old in GOOD
    with pytest.raises(locks.LockError) as caught:
        locks.parse(GOOD.replace(old, new))
    assert (str(caught.value), caught.value.line) == (message, line)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "version = 1\ntoolchain = 1\ntemplates = {}\nconfig = {}\ncontracts = {}\nfiles = {}",
        'version = 1\ntoolchain = "x"\ntemplates = {}\nconfig = {}\ncontracts = {}\nfiles = {}',
        "version = 1\ntoolchain = {}\ntemplates = {}\nconfig = {}\ncontracts = []\nfiles = {}",
        "version = 1\ntoolchain = {}\ntemplates = {}\nconfig = {}\ncontracts = {}\nfiles = 3",
        "version = 1\ntoolchain = {}\ntemplates = {}\nconfig = {}\ncontracts = {}\nfiles = {a = 1}",
        "version = 1\ntoolchain = {}\ntemplates = {}\nconfig = {}\ncontracts = {}\n"
        "files = {a = {owner = '', digest = '', more = ''}}",
    ],
)  # fmt: skip
def test_wrong_shapes(text: str) -> None:
    """No shape of the document brings anything else than a LockError."""
    with pytest.raises(locks.LockError, match=r"^an entry is missing or malformed \("):
        locks.parse(text)


def test_digests() -> None:
    """Line ends do not count, bytes that are no UTF-8 do."""
    assert locks.digest("a\r\nb\n") == locks.digest("a\nb\n")
    assert locks.digest("\udcff") != locks.digest("\udcfe")


def test_semantic_digest() -> None:
    """Layout does not count; the order of keys does, for it orders the output."""
    assert locks.semantic({"a": 1}) == locks.semantic({"a": 1})
    assert locks.semantic({"a": 1, "b": 2}) != locks.semantic({"b": 2, "a": 1})
    assert locks.semantic({"a": 1}) != locks.semantic({"a": 1.5})
