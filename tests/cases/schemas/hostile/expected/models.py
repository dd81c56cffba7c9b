"""Data types of schema.yaml."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field
from typing_extensions import TypeAliasType

from .runtime.models import ContractEnum, ContractModel


class XYz77Raw0SImportOsSystemTouchOwned(ContractModel):
    """x\"\"\"y'''z\\ {{ 7*7 }} {% raw %} {0} %s __import__("os").system("touch owned") \"\"\"."""

    x_yz_7_7_raw_0_s_import_os_system_touch_owned: Annotated[
        str,
        Field(
            alias='x"""y\'\'\'z\\ {{ 7*7 }} {% raw %} {0} %s \n__import__("os").system("touch owned")\n"""'
        ),
    ]
    """x\"\"\"y'''z\\ {{ 7*7 }} {% raw %} {0} %s __import__("os").system("touch owned") \"\"\".
    """
    import_os: Annotated[str | None, Field(alias="__import__('os')")] = None
    a_none_import_os: Annotated[
        int | None, Field(alias="a) -> None:\n  import os #")
    ] = None


class Enum1(ContractEnum, StrEnum):
    """x\"\"\"y'''z\\ {{ 7*7 }} {% raw %} {0} %s __import__("os").system("touch owned") \"\"\"."""

    X_YZ_7_7_RAW_0_S_IMPORT_OS_SYSTEM_TOUCH_OWNED = 'x"""y\'\'\'z\\ {{ 7*7 }} {% raw %} {0} %s \n__import__("os").system("touch owned")\n"""'
    VALUE = '"'
    VALUE_ = "\\"
    EMPTY = "\n"
    VALUE_2 = "'''"
    VALUE_3 = '"""'
    X = "{{ x }}"
    EMPTY_ = "\u2028"
    VALUE_4 = "\x7f"


Const = TypeAliasType(
    "Const",
    Literal[
        'x"""y\'\'\'z\\ {{ 7*7 }} {% raw %} {0} %s \n__import__("os").system("touch owned")\n"""'
    ],
)


Mixed = TypeAliasType(
    "Mixed",
    Literal[
        'x"""y\'\'\'z\\ {{ 7*7 }} {% raw %} {0} %s \n__import__("os").system("touch owned")\n"""',
        1,
    ],
)


Alias = TypeAliasType("Alias", Annotated[str, Field(max_length=500)])
"""x\"\"\"y'''z\\ {{ 7*7 }} {% raw %} {0} %s __import__("os").system("touch owned") \"\"\".
"""


class Cat(ContractModel):
    x_yz_7_7_raw_0_s_import_os_system_touch_owned: Annotated[
        Literal[
            'x"""y\'\'\'z\\ {{ 7*7 }} {% raw %} {0} %s \n__import__("os").system("touch owned")\n"""'
        ],
        Field(
            alias='x"""y\'\'\'z\\ {{ 7*7 }} {% raw %} {0} %s \n__import__("os").system("touch owned")\n"""'
        ),
    ]


class Dog(ContractModel):
    x_yz_7_7_raw_0_s_import_os_system_touch_owned: Annotated[
        Literal["d"],
        Field(
            alias='x"""y\'\'\'z\\ {{ 7*7 }} {% raw %} {0} %s \n__import__("os").system("touch owned")\n"""'
        ),
    ]


Pet = TypeAliasType(
    "Pet",
    Annotated[
        Cat | Dog, Field(discriminator="x_yz_7_7_raw_0_s_import_os_system_touch_owned")
    ],
)


class Names(ContractEnum, StrEnum):
    CODEGEN_SLOT_0 = "codegen_slot_0"
    ANY = "Any"


class Text(ContractModel):
    a: str = "codegen_slot_0"
    l: list[Annotated[str, Field(max_length=2)]] | None = None
    b: Literal["codegen_slot_0"] | None = None


class DefaultF(ContractEnum, StrEnum):
    IMPORT_OS = "a"
    X_YZ_7_7_RAW_0_S_IMPORT_OS_SYSTEM_TOUCH_OWNED = 'x"""y\'\'\'z\\ {{ 7*7 }} {% raw %} {0} %s \n__import__("os").system("touch owned")\n"""'


class ExtraValue(ContractEnum, StrEnum):
    X_YZ_7_7_RAW_0_S_IMPORT_OS_SYSTEM_TOUCH_OWNED = 'x"""y\'\'\'z\\ {{ 7*7 }} {% raw %} {0} %s \n__import__("os").system("touch owned")\n"""'
    B = "b"


class Default(ContractModel):
    """ends with a backslash \\"""

    a: str = (
        "x\"\"\"y'''z\\ {{ 7*7 }} {% raw %} {0} %s \n_"
        '_import__("os").system("touch owned")\n""'
        '"'
    )
    """ends with a quote "."""
    b: Literal[
        'x"""y\'\'\'z\\ {{ 7*7 }} {% raw %} {0} %s \n__import__("os").system("touch owned")\n"""'
    ] = (
        "x\"\"\"y'''z\\ {{ 7*7 }} {% raw %} {0} %s \n_"
        '_import__("os").system("touch owned")\n""'
        '"'
    )
    c: Any = {
        'x"""y\'\'\'z\\ {{ 7*7 }} {% raw %} {0} %s \n__import__("os").system("touch owned")\n"""': [
            'x"""y\'\'\'z\\ {{ 7*7 }} {% raw %} {0} %s \n__import__("os").system("touch owned")\n"""'
        ]
    }
    d: list[str] = [
        'x"""y\'\'\'z\\ {{ 7*7 }} {% raw %} {0} %s \n__import__("os").system("touch owned")\n"""'
    ]
    e: Annotated[str | None, Field(pattern="^x\"\"\"y'''z\\\\ \\{\\{ 7\n")] = None
    f: DefaultF = DefaultF.X_YZ_7_7_RAW_0_S_IMPORT_OS_SYSTEM_TOUCH_OWNED


class Extra(ContractModel):
    model_config = ConfigDict(extra="allow")

    __pydantic_extra__: dict[str, ExtraValue]
    a: str | None = None
