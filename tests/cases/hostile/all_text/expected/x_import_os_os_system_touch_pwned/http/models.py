"""Data types of hostile.openapi.yaml."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from ...runtime.models import ContractEnum, ContractModel


class Json(ContractModel):
    """\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}
      [31m 

    \"\"\"\\
    """

    json_: Annotated[str | None, Field(alias="Json")] = None


class Policy(ContractModel):
    policy: Annotated[Policy | None, Field(alias="Policy")] = None


class XClient(ContractModel):
    """ends with a quote"."""

    a: str = "'); import os"


class ExceptionModel(ContractModel):
    type: str | None = None
    title: str = (
        "\"\"\" ''' \\ '); import os; os.system('touc"
        "h pwned') # {{ 7*7 }}{% raw %}{# %s {0} "
        '${x}\r\n\x00\x1b[31m\u202e\u2028\u2029\x85\x0c"""\\'
    )


class ContractModelModel(ContractModel):
    x: str | None = None


class BaseModelModel(ContractModel):
    x: str | None = None


class EnumModel(ContractEnum, StrEnum):
    A = "a"
    IMPORT_OS_OS_SYSTEM_TOUCH_PWNED_7_7_RAW_S_0_X_31M = "\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}\r\n\x00\x1b[31m\u202e\u2028\u2029\x85\x0c\"\"\"\\"


AnnotatedModel = TypeAliasType("AnnotatedModel", list[EnumModel])


class APIRouter(ContractModel):
    x: AnnotatedModel | None = None


class Self(ContractModel):
    x: str | None = None


class Long(ContractEnum, StrEnum):
    LOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOONG = "Loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong"
    A = "a"


class OperationKind(ContractEnum, StrEnum):
    IMPORT_OS_OS_SYSTEM_TOUCH_PWNED_7_7_RAW_S_0_X_31M = "\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}\r\n\x00\x1b[31m\u202e\u2028\u2029\x85\x0c\"\"\"\\"
    VALUE = '"""'
    VALUE_ = "'''"
    VALUE_2 = "\\"
    EMPTY = "\n"
    VALUE_7_7 = "{{ 7*7 }}"
    RAW = "{% raw %}"
    CLASS = "class"
    NONE = "None"
    CLASS_ = "__class__"
    X = "../../x"
    EMPTY_ = ""
    EMPTY_2 = " "
    VALUE_3 = "\u202e"
    S = "%s"
    VALUE_0 = "{0}"


class ImportOsOsSystemTouchPwned77RawS0X31mImportOsOsSystemTouchPwned77RawS0X31m(
    ContractEnum, StrEnum
):
    IMPORT_OS_OS_SYSTEM_TOUCH_PWNED_7_7_RAW_S_0_X_31M = "\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}\r\n\x00\x1b[31m\u202e\u2028\u2029\x85\x0c\"\"\"\\"
    OK = "ok"
    EMPTY = ""


class ImportOsOsSystemTouchPwned77RawS0X31mInitItem(ContractEnum, StrEnum):
    IMPORT_OS_OS_SYSTEM_TOUCH_PWNED_7_7_RAW_S_0_X_31M = "\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}\r\n\x00\x1b[31m\u202e\u2028\u2029\x85\x0c\"\"\"\\"
    VALUE = '"'


class StrResponse(ContractModel):
    str_: Annotated[str | None, Field(alias="str")] = None


class Operation(ContractModel):
    """\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}
      [31m 

    \"\"\"\\
    """

    import_os_os_system_touch_pwned_7_7_raw_s_0_x_31m: Annotated[
        str,
        Field(
            alias="\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}\r\n\x00\x1b[31m\u202e\u2028\u2029\x85\x0c\"\"\"\\"
        ),
    ] = (
        "\"\"\" ''' \\ '); import os; os.system('touc"
        "h pwned') # {{ 7*7 }}{% raw %}{# %s {0} "
        '${x}\r\n\x00\x1b[31m\u202e\u2028\u2029\x85\x0c"""\\'
    )
    """\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}
      [31m 

    \"\"\"\\
    """
    class_: Annotated[
        Literal[
            "\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}\r\n\x00\x1b[31m\u202e\u2028\u2029\x85\x0c\"\"\"\\"
        ],
        Field(alias="class"),
    ]
    class_2: Annotated[
        str | None, Field(alias="__class__", pattern="^[\"'\\\\\u202e\u2028]*$")
    ] = None
    init: Annotated[int | None, Field(alias="__init__")] = None
    model_config_: Annotated[str | None, Field(alias="model_config")] = None
    model_dump_: Annotated[str | None, Field(alias="model_dump")] = None
    self: str | None = None
    cls: str | None = None
    str_: Annotated[str | None, Field(alias="str")] = None
    int_: Annotated[int | None, Field(alias="int")] = None
    """{{ 7*7 }}"""
    list_: Annotated[list[str] | None, Field(alias="list")] = None
    models: Json
    none: Annotated[None, Field(alias="None")] = None
    field: Annotated[str | None, Field(alias="Field")] = None
    date_: Annotated[date | None, Field(alias="date")] = None
    kind: OperationKind | None = None
    nested: (
        dict[
            str,
            Literal[
                "\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}\r\n\x00\x1b[31m\u202e\u2028\u2029\x85\x0c\"\"\"\\"
            ],
        ]
        | None
    ) = None


class Models(ContractModel):
    """ends with a backslash\\"""

    a: Operation | None = None
