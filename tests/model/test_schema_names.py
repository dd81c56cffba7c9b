"""Names that models may not have, and the names that schemas get instead."""

from __future__ import annotations

import pytest
from pydantic import BaseModel

from codegen.diagnostics import Pointer
from codegen.model.schemas import enums
from codegen.model.schemas.naming import MODEL_ATTRIBUTES, ClassScope, is_named
from codegen.runtime.models import ContractModel


def test_every_attribute_of_a_model_is_reserved() -> None:
    """A field of such a name would hide what pydantic needs, or be refused."""
    public = {name for name in dir(BaseModel) if not name.startswith("_")}
    public |= {name for name in dir(ContractModel) if not name.startswith("_")}
    assert public - MODEL_ATTRIBUTES == set()


@pytest.mark.parametrize(
    ("wanted", "taken"),
    [
        ("User", "User"),
        ("USER", "USER_"),
        ("user", "user_2"),
        ("Any", "AnyModel"),
        ("Exception", "ExceptionModel"),
        ("List", "ListModel"),
        ("X" * 300, "X" * 100),
    ],
)
def test_class_names(wanted: str, taken: str) -> None:
    """Unique whatever the case, no name of Python's or of the module's imports."""
    scope = ClassScope()
    for earlier in ("User", "USER")[: {"USER": 1, "user": 2}.get(wanted, 0)]:
        scope.take(earlier)
    assert scope.take(wanted) == taken


@pytest.mark.parametrize(
    ("pointer", "named"),
    [
        ((), True),
        (("components", "schemas", "User"), True),
        (("components", "schemas", "items"), True),
        (("components", "schemas", "User", "properties", "a"), False),
        (("components", "schemas", "User", "$defs", "Part"), True),
        (("components", "schemas", "User", "properties", "schemas", "items"), False),
        (("definitions", "User"), True),
        (("User",), True),
        (("properties", "a"), False),
        (("paths", "/a", "get", "responses", "200", "schema"), False),
        (("components", "messages", "Created", "payload"), False),
    ],
)
def test_which_schemas_have_a_name(pointer: tuple[str, ...], named: bool) -> None:
    """Members of a map of schemas, and whole files."""
    assert is_named(Pointer("file.yaml", pointer)) is named


def test_members_of_enumerations() -> None:
    """Members that differ only in case, or in signs, are told apart in contract order."""
    values = ["asc", "ASC", "a b", "a-b", "", "1", "-1", "+1", "class", "None", "mro"]
    assert [name for name, _ in enums.members(values)] == [
        "ASC",
        "ASC_",
        "A_B",
        "A_B_",
        "EMPTY",
        "VALUE_1",
        "MINUS_1",
        "PLUS_1",
        "CLASS",
        "NONE",
        "MRO",
    ]
    assert [name for name, _ in enums.members([1, -1, 0.5, 1e20])] == [
        "VALUE_1",
        "VALUE_MINUS_1",
        "VALUE_0_5",
        "VALUE_1E20",
    ]


def test_values_that_python_thinks_equal_are_told_apart() -> None:
    """1, 1.0 and true are three values of JSON."""
    assert [repr(v) for v in enums.distinct([1, True, 1.0, 1, "1"])] == [
        "1",
        "True",
        "1.0",
        "'1'",
    ]
