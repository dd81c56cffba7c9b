"""The gate before models: another text than planned is refused, word for word."""

from __future__ import annotations

import pytest

from codegen.diagnostics import Report
from codegen.model import ir
from codegen.writing import models
from codegen.writing.models import gate, generator, normal

USER = ir.Record(
    attributes=(
        ir.Attribute(name="id_", wire_name="id", type=ir.Scalar("int"), required=True),
    )
)
COLOR = ir.Enumeration(members=(("RED", "red"),))
MODULE = ir.Module(
    path=".users.http.models",
    file="users.yaml",
    definitions={"User": USER, "Color": COLOR, "Id": ir.Alias(type=ir.Scalar("int"))},
)
PLANNED = """
class User(ContractModel):
    id_: Annotated[int, Field(alias='id')]
class Color(StrEnum):
    RED = 'red'
Id = TypeAliasType("Id", int)
"""


def _check(text: str) -> None:
    gate.check(text, normal.form(MODULE), MODULE)


def test_what_was_planned_passes() -> None:
    """Order and imports are the emitter's."""
    _check("from enum import StrEnum\n" + PLANNED)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("class User", "class User1", 'the emitter added "User1"'),
        ("class Color", "class User", 'the emitter added "User"'),
        ('Id = TypeAliasType("Id", int)', "", 'the emitter left out "Id"'),
        ("alias='id'", "alias='ID'", 'the emitter changed the members of "User"'),
        ("id_:", "id:", 'the emitter changed the members of "User"'),
        ("RED =", "red =", 'the emitter changed the members of "Color"'),
        ("'red'", "'Red'", 'the emitter changed the members of "Color"'),
        ("    RED", "    def f(self): ...\n    RED", "the emitter wrote a FunctionDef"),
        ("    RED", "    'text'\n    RED", 'the emitter added to "Color"'),
        ("int", "__import__('os')", "the emitter wrote a call"),
        ("int", "(lambda: 1)", "the emitter wrote a Lambda"),
        ("int", "f'{1}'", "the emitter wrote a JoinedStr"),
        ("class User", "import os\nclass User", "the emitter wrote a Import"),
        (
            "class User",
            "from os import path\nclass User",
            'the emitter imported "os"',
        ),
        ("class User", "1\nclass User", "the emitter wrote another statement"),
        (
            'Id = TypeAliasType("Id", int)',
            "class Id(ContractModel):\n    x: int",
            'the emitter made something else of "Id"',
        ),
        ("class User", "class", "the emitter wrote no Python: invalid syntax"),
    ],
)
def test_anything_else_is_refused(old: str, new: str, message: str) -> None:
    """The message says what is other than planned."""
    with pytest.raises(gate.OtherText) as caught:
        _check(PLANNED.replace(old, new))
    assert str(caught.value) == message


def test_a_refusal_is_a_diagnostic(monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that renames something fails the build, and nothing is written."""
    renamed = PLANNED.replace("User", "User1")
    monkeypatch.setattr(generator, "generate", lambda given: renamed)
    report = Report()
    assert models.emit(MODULE, "", report) == ""
    assert [str(found) for found in report.diagnostics] == [
        'users.yaml: error[CG901]: the emitter added "User1"'
    ]


def test_owners() -> None:
    """Models belong to their slice, shared ones to nobody's."""
    assert models.owner(MODULE) == "users.http"
    shared = ir.Module(path="._shared.a.item", file="a/item.yaml", definitions={})
    assert models.owner(shared) == "_shared"


def test_a_shared_runtime_is_imported_absolutely() -> None:
    """A second tree may stand on the first one's runtime."""
    text = models.emit(MODULE, "shop.generated.runtime", Report())
    assert (
        "from shop.generated.runtime.models import ContractEnum, ContractModel\n"
        in text
    )
