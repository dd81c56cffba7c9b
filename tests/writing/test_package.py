"""The frame of the output: what it needs, and which runtime it can run on."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.writing import package, plan, render
from tests.harness.command import codegen

_CONTRACT = """\
openapi: 3.1.0
info: {title: Notes, version: "1"}
paths:
  /notes: {get: {operationId: listNotes, responses: {"204": {description: None.}}}}
"""
_OWNERS = {
    "users/http/server.py": "users.http",
    "users/http/models.py": "users.http",
    "_proto/users_pb2.py": "_proto",
    "_proto/users_pb2.pyi": "_proto",
    "_shared/money.py": "_shared",
    "runtime/models.py": "runtime",
    "runtime/grpc/client.py": "runtime",
    "contract_tests/test_users_http.py": "contract_tests.users.http",
    "__init__.py": "package",
}


def test_requirements_are_what_is_imported() -> None:
    """By the slice whose file it is; the longest name wins; stubs do not run."""
    files = {
        "users/http/server.py": "import json\nfrom fastapi import Body\n",
        "users/http/models.py": '"""Text:\nimport nothing\n"""\nimport pydantic_core.core_schema\n',
        "_proto/users_pb2.py": "from google.protobuf import message\n"
        "from google.rpc import status_pb2\nimport google.type.money_pb2\n",
        "_proto/users_pb2.pyi": "import typing_extensions\n",
        "_shared/money.py": "from ..runtime.models import ContractModel\n",
        "runtime/models.py": "from pydantic import BaseModel\n",
        "runtime/grpc/client.py": "import grpc\nfrom google import protobuf\n",
        "contract_tests/test_users_http.py": "from shop.runtime import sample\n",
        "__init__.py": "import shop.runtime\n",
    }
    assert package.requirements(files, _OWNERS, "shop.runtime") == """\
# What the generated code imports, one section a slice.

# contract_tests
pytest>=9

# grpc
googleapis-common-protos>=1.76
grpcio-health-checking>=1.81.1
grpcio-reflection>=1.81.1
grpcio>=1.81.1
protobuf>=6.33.5,<8

# http
fastapi>=0.165
pydantic>=2.14
python-multipart>=0.0.34

# runtime
pydantic>=2.14
"""


@pytest.mark.parametrize("module", ["flask", "shop.runtimes", "googleapis"])
def test_an_import_that_nothing_brings(module: str) -> None:
    """Is a defect of the tool, named."""
    with pytest.raises(LookupError) as caught:
        package.requirements(
            {"users/http/server.py": f"import {module}\n"}, _OWNERS, "shop.runtime"
        )
    assert caught.value.args == (
        f"users/http/server.py imports {module}: add it to REQUIREMENTS",
    )


def test_every_import_of_the_runtime_is_known() -> None:
    """Of modules too that the outputs at hand do not use."""
    modules = plan.runtime({"http", "grpc", "events"}, render.runtime_root())
    texts = {one.path: one.text for one in modules if isinstance(one, plan.Text)}
    owners = dict.fromkeys(texts, "runtime")
    assert "\nhttpx2>=" in package.requirements(texts, owners)


def test_the_version_is_the_runtime_s() -> None:
    """The tool does not import the runtime, so it is written twice."""
    tree = ast.parse((render.runtime_root() / "__init__.py").read_text("utf-8"))
    [version] = [
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign)
        and ast.unparse(node.targets[0]) == "RUNTIME_VERSION"
    ]
    assert version == package.RUNTIME_VERSION


@pytest.fixture
def two_trees(tmp_path: Path) -> Path:
    """A tree with a runtime, and one that uses it."""
    (tmp_path / "contracts").mkdir()
    (tmp_path / "contracts/notes.openapi.yaml").write_text(_CONTRACT, "utf-8")
    assert codegen("build", "contracts", "-o", "one", cwd=tmp_path).exit_code == 0
    text = '[tool.codegen]\nruntime = "one.runtime"\n'
    (tmp_path / "pyproject.toml").write_text(text, "utf-8")
    done = codegen(
        "build", "contracts", "-o", "two", "--package", "shop.two", cwd=tmp_path
    )
    assert done.exit_code == 0
    return tmp_path


def _import(folder: Path) -> str:
    """The last line that importing the second tree says."""
    done = subprocess.run(
        # Without caches: a file may change twice in the second that they go by.
        [sys.executable, "-B", "-c", "import two.notes.http.client"],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return (done.stderr.splitlines() or [""])[-1]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [("RUNTIME_VERSION = 1", "RUNTIME_VERSION = 2", 2), ("RUNTIME_VERSION", "X", 0)],
)
def test_a_shared_runtime_must_fit(
    two_trees: Path, old: str, new: str, found: int
) -> None:
    """Of another version, or of none, it is refused at import."""
    assert _import(two_trees) == ""
    assert not (two_trees / "two/runtime").exists()
    root = (two_trees / "two/__init__.py").read_text("utf-8")
    assert "\n\nImport it as shop.two.\n" in root
    runtime = two_trees / "one/runtime/__init__.py"
    runtime.write_text(runtime.read_text("utf-8").replace(old, new), "utf-8")
    assert _import(two_trees) == (
        f"ImportError: one.runtime has version {found}, and this package needs 1: build"
        " both with the same codegen"
    )
