"""Data types of hostile.asyncapi.yaml."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from ...runtime.models import ContractEnum, ContractModel


class Publisher(ContractModel):
    """\\"""

    x: str = "{% raw %}"


class ImportOsOsSystemTouchPwned77RawS0X31mImportOsOsSystemTouchPwned77RawS0X31m(
    ContractEnum, StrEnum
):
    """\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}
      [31m 

    \"\"\"\\
    """

    IMPORT_OS_OS_SYSTEM_TOUCH_PWNED_7_7_RAW_S_0_X_31M = "\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}\r\n\x00\x1b[31m\u202e\u2028\u2029\x85\x0c\"\"\"\\"
    A = "a"


class ImportOsOsSystemTouchPwned77RawS0X31mHeaders(ContractModel):
    """\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}
      [31m 

    \"\"\"\\
    """

    x_evil: Annotated[str | None, Field(alias="x-evil")] = None
    """\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}
      [31m 

    \"\"\"\\
    """
    class_: Annotated[str | None, Field(alias="class")] = None


class Self(ContractModel):
    model_config_: Annotated[str | None, Field(alias="model_config")] = None


class Class(ContractEnum, StrEnum):
    CLASS = "class"
    IMPORT_OS_OS_SYSTEM_TOUCH_PWNED_7_7_RAW_S_0_X_31M = "\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}\r\n\x00\x1b[31m\u202e\u2028\u2029\x85\x0c\"\"\"\\"


class Event(ContractModel):
    """ends with a quote"."""

    event: Annotated[Publisher | None, Field(alias="Event")] = None


class ImportOsOsSystemTouchPwned77RawS0X31m(ContractModel):
    """\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}
      [31m 

    \"\"\"\\
    """

    import_os_os_system_touch_pwned_7_7_raw_s_0_x_31m: Annotated[
        ImportOsOsSystemTouchPwned77RawS0X31mImportOsOsSystemTouchPwned77RawS0X31m,
        Field(
            alias="\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}\r\n\x00\x1b[31m\u202e\u2028\u2029\x85\x0c\"\"\"\\"
        ),
    ] = (
        ImportOsOsSystemTouchPwned77RawS0X31mImportOsOsSystemTouchPwned77RawS0X31m.IMPORT_OS_OS_SYSTEM_TOUCH_PWNED_7_7_RAW_S_0_X_31M
    )
    """\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}
      [31m 

    \"\"\"\\
    """
    class_: Annotated[
        Literal[
            "\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}\r\n\x00\x1b[31m\u202e\u2028\u2029\x85\x0c\"\"\"\\"
        ]
        | None,
        Field(alias="__class__"),
    ] = None
    self: str = "'''"
