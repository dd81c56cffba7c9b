"""Data types of hostile.asyncapi.json."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from ...runtime.models import ContractEnum, ContractModel


class ImportOsOsSystemTouchTmpOwned77RawXXImportOsOsSystemTouchTmpOwned77RawX(
    ContractEnum, StrEnum
):
    IMPORT_OS_OS_SYSTEM_TOUCH_TMP_OWNED_7_7_RAW_X = '"""\n\'\'\'\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}'
    OK = "ok"


class ImportOsOsSystemTouchTmpOwned77RawXHeaders(ContractModel):
    """\"\"\" '''\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}"""

    import_os_os_system_touch_tmp_owned_7_7_raw_x: Annotated[
        str | None,
        Field(
            alias='"""\n\'\'\'\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}'
        ),
    ] = None
    """\"\"\" '''\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}
    """


class ImportOsOsSystemTouchTmpOwned77RawX(ContractModel):
    """\"\"\" '''\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}"""

    class_: Annotated[str, Field(alias="__class__")]
    x_import_os_os_system_touch_tmp_owned_7_7_raw_x: Annotated[
        ImportOsOsSystemTouchTmpOwned77RawXXImportOsOsSystemTouchTmpOwned77RawX | None,
        Field(
            alias='x\n"""\n\'\'\'\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}'
        ),
    ] = None
