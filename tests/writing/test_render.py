"""What is formatted by ruff is what black would make of it, definition by definition."""

from __future__ import annotations

import pytest

from codegen.diagnostics import Report
from codegen.writing import render

LONG = "Configuration" * 6
FIELDS = [
    f"mode: {LONG}={LONG}.ALWAYS",
    f"mode: {LONG}|None=None",
    f'mode: Annotated[list[{LONG}], Field(alias="mode", min_length=1)]=[]',
    f"{'field_' * 13}: int=1",
    f"{'M' * 82}='member'",
    f"{'M' * 83}='member'",
    f"{'M' * 90}='member of a name of 90'",
]


@pytest.mark.parametrize("field", FIELDS)
def test_ruff_and_black_agree(field: str) -> None:
    """Also where ruff alone does not: then black does that definition over."""
    text = f"class A:\n    a: int\n\nclass B:\n    {field}\n\nclass C:\n    c: int\n"
    report = Report()
    files = {"models.py": text}
    assert render._with_ruff(files, report) == render._with_black(files, report)
    assert report.diagnostics == ()


def test_a_decorator_goes_with_its_function() -> None:
    """A method that black does over is a whole one."""
    name = "a" * 40
    text = (
        "class A:\n    @first\n    @second(1)\n"
        f"    def {name}(self) -> dict[str, {LONG}]:\n        return 1\n\n"
        f"    def b(self, *, one: {LONG}|list[{LONG}]|None=None) -> int:\n"
        "        return 2\n"
    )
    report = Report()
    files = {"client.py": text}
    assert render._with_ruff(files, report) == render._with_black(files, report)
    assert report.diagnostics == ()


def test_a_docstring_may_look_like_code() -> None:
    """Black does over a whole class, whatever its texts begin their lines with."""
    text = (
        f'class A:\n    a: int\n    """First.\n\n    @[id:name] is a mention.\n'
        f'\ndef x() = "y"\n    """\n    b: {LONG}|None=None\n'
    )
    report = Report()
    files = {"models.py": text}
    assert render._with_ruff(files, report) == render._with_black(files, report)
    assert report.diagnostics == ()


def test_a_constant_whose_name_fills_the_line() -> None:
    text = f"{'NAME_' * 16}: Operation[Nothing] = Operation(name={LONG})\n\nB = 1\n"
    report = Report()
    files = {"operations.py": text}
    assert render._with_ruff(files, report) == render._with_black(files, report)
