"""Contracts that want to be code are data from end to end."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

from tests.harness import cases, trees, verdicts
from tests.harness.command import codegen

Golden = Callable[[str], ModuleType]

EVIL = (
    "\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0}"
    ' ${x}\r\n\0\x1b[31m\u202e\u2028\u2029\x85\x0c"""\\'
)
SERVICE = "x_import_os_os_system_touch_pwned"
GOLDEN = Path(__file__).parent / "expected"


def test_building_importing_and_calling_touches_nothing_else(tmp_path: Path) -> None:
    """Only the output appears, and what its tests and imports compile."""
    trees.replace(tmp_path / "contracts", _contracts())
    before = {p for p in tmp_path.rglob("*") if p.is_file()}
    parents = set(tmp_path.parent.iterdir())
    done = codegen("build", "contracts", "-o", "hot", cwd=tmp_path)
    assert done.exit_code == 0
    assert verdicts.imports(tmp_path, ["hot"]) == {}
    calls = verdicts.calls(tmp_path, ["hot"])["hot"]
    assert (calls.failed, calls.ran) == ((), 60)
    after = {
        p
        for p in tmp_path.rglob("*")
        if p.is_file() and not p.is_relative_to(tmp_path / "hot")
    }
    assert {p.name for p in after - before} == {"pytest.ini"}
    assert set(tmp_path.parent.iterdir()) == parents


def test_every_file_has_a_plain_path() -> None:
    """Names of files are identifiers, whatever the contract says."""
    for name in trees.read(GOLDEN):
        for part in Path(name).with_suffix("").parts:
            assert part.removeprefix(".").isidentifier(), name


def test_no_character_hides() -> None:
    """What an editor shows is what Python runs: no controls, no bidi overrides."""
    hidden = [
        (name, hex(ord(character)))
        for name, content in trees.read(GOLDEN).items()
        for character in content.decode()
        if not character.isprintable() and character != "\n"
    ]
    assert hidden == []


def test_no_call_that_a_contract_asked_for() -> None:
    """The words of the contract stand in strings, never in code."""
    for name, content in trees.read(GOLDEN).items():
        if name.endswith((".py", ".pyi")):
            for node in ast.walk(ast.parse(content)):
                if isinstance(node, ast.Name | ast.Attribute | ast.alias):
                    called = getattr(node, "id", "") or getattr(node, "attr", "")
                    assert called != "system" and getattr(node, "name", "") != "os"


def test_http_text_arrives_unchanged(golden: Golden) -> None:
    """Ids, parameters, defaults and enumerations of the OpenAPI contract."""
    operations = golden(f"{SERVICE}.http.operations")
    models = golden(f"{SERVICE}.http.models")
    found = [
        value
        for value in vars(operations).values()
        if getattr(value, "name", None) == EVIL
    ]
    assert [operation.path for operation in found] == [
        "/'); import os; {{ 7*7 }}/{% raw %}"
    ]
    assert EVIL in {parameter.name for parameter in found[0].parameters}
    sample = models.Operation.model_validate({"class": EVIL, "models": {}})
    assert sample.model_dump(by_alias=True, exclude_unset=True)["class"] == EVIL
    assert EVIL in {field.alias for field in models.Operation.model_fields.values()}
    assert EVIL in [member.value for member in models.EnumModel]
    assert models.ExceptionModel().title == EVIL


def test_event_text_arrives_unchanged(golden: Golden) -> None:
    """Names, exchanges and addresses of the AsyncAPI contract."""
    events = golden(f"{SERVICE}.events.events")
    assert events.INIT.exchange.name == EVIL
    assert [payload.name for payload in events.INIT.payloads] == [EVIL]


def test_proto_text_arrives_unchanged(golden: Golden) -> None:
    """Paths and defaults of the proto contract."""
    methods = golden("class_.grpc.methods")
    types = golden("_proto.class_pb2")
    assert methods.INIT.path == "/import.class.__init__.runtime.__class__/__init__"
    assert getattr(types.Operation(), "class").startswith('"""')


def _contracts() -> trees.Tree:
    folder = Path(__file__).parent
    assert folder == cases.ROOT / "hostile" / "all_text"
    return {
        path.name: path.read_bytes()
        for path in folder.iterdir()
        if path.name.startswith("hostile.") or path.suffix == ".proto"
    }
