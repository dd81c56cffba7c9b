"""The judges of generated code find fault where there is some, and only there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.harness import packages, trees, verdicts

_GOOD = '''"""A model."""

from __future__ import annotations

from ...runtime.models import ContractModel


class User(ContractModel):
    """A user."""

    name: str
'''
_TESTS = '''"""Tests."""

from __future__ import annotations

from ..users.http.models import User


def test_name() -> None:
    """It has its name."""
    assert User.__name__ == "User"
'''
_PACKAGES = ["bad", "good"]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A good package, and one with a fault for every judge."""
    root = tmp_path_factory.mktemp("judged")
    bad = _GOOD.replace("name: str", 'name: int = "x"\n    owner:  Group')
    bad = bad.replace("from ...runtime", "import os\n\nfrom ...runtime")
    _package(root / "good.out", _GOOD, _TESTS)
    _package(root / "bad.out", bad, _TESTS.replace('== "User"', '== "Group"'))
    outputs = {name: root / f"{name}.out" for name in _PACKAGES}
    packages.sharing_runtime(outputs, root / "sharing")
    for name, output in outputs.items():
        packages.with_runtime(output, root / "whole" / name)
    return root


def _package(folder: Path, models: str, tests: str) -> None:
    empty = b'"""A package."""\n'
    folders = ("", "users/", "users/http/", "contract_tests/")
    trees.replace(
        folder,
        {f"{name}__init__.py": empty for name in folders}
        | {"users/http/models.py": models.encode()}
        | {"contract_tests/test_users_round_trips.py": tests.encode()},
    )


def test_mypy(root: Path) -> None:
    """Types that do not fit, and names that are not there."""
    found = verdicts.mypy(root / "sharing", _PACKAGES)
    assert found == {
        "bad": [
            "bad/users/http/models.py:13: error: Incompatible types in assignment"
            ' (expression has type "str", variable has type "int")  [assignment]',
            'bad/users/http/models.py:14: error: Name "Group" is not defined'
            "  [name-defined]",
        ]
    }


def test_mypy_of_a_package_that_does_not_parse(root: Path) -> None:
    """It does not hide what is wrong with the others."""
    broken = root / "sharing" / "broken"
    trees.replace(broken, {"__init__.py": b"x = (\n"})
    found = verdicts.mypy(root / "sharing", ["bad", "broken", "good"])
    assert {name: len(lines) for name, lines in found.items()} == {
        "bad": 2,
        "broken": 1,
    }


def test_basedpyright(root: Path) -> None:
    """Types that do not fit, and names that are not there."""
    found = verdicts.basedpyright(root / "sharing", _PACKAGES)
    assert {name: len(lines) for name, lines in found.items()} == {"bad": 2}


def test_black_and_ruff(root: Path) -> None:
    """Layout that black would change, an import that nothing uses."""
    assert verdicts.black(root / "sharing", _PACKAGES) == {
        "bad": ["bad/users/http/models.py: black would change it, or cannot"]
    }
    assert verdicts.ruff(root / "sharing", _PACKAGES) == {
        "bad": [
            "bad/users/http/models.py:5:8: F401 [*] `os` imported but unused",
            "bad/users/http/models.py:14:13: F821 Undefined name `Group`",
        ]
    }


def test_imports(root: Path) -> None:
    """A model that can never be completed, although its module imports."""
    found = verdicts.imports(root / "whole", _PACKAGES)
    assert list(found) == ["bad"]
    assert "name 'Group' is not defined" in found["bad"][0]


def test_calls(root: Path) -> None:
    """A contract test that fails, and one that does not."""
    found = verdicts.calls(root / "whole", _PACKAGES)
    assert found["good"] == verdicts.Calls(ran=1)
    assert (found["bad"].ran, len(found["bad"].failed)) == (1, 1)


def test_difference_of_trees() -> None:
    """Names the file, and shows the lines."""
    old = {"a.py": b"x = 1\n", "b.py": b""}
    new = {"a.py": b"x = 2\n", "c.py": b"y = 3\n"}
    assert trees.difference(old, old) == ""
    assert trees.difference(old, new).splitlines() == [
        "--- expected/a.py",
        "+++ actual/a.py",
        "@@ -1 +1 @@",
        "-x = 1",
        "+x = 2",
        "not written: b.py",
        "",
        "not expected: c.py",
        "--- expected/c.py",
        "+++ actual/c.py",
        "@@ -0,0 +1 @@",
        "+y = 3",
    ]
