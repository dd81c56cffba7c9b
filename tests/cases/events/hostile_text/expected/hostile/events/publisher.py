"""Typed publisher of the events of Hostile \"\"\" '''\\"; import os; os.system("touch
/tmp/owned") #{{ 7*7 }}{% raw %}${x}.
"""

from __future__ import annotations

from typing import Literal, Unpack

from ...runtime.events import DeliveryOptions, Publisher, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import (
    ImportOsOsSystemTouchTmpOwned77RawX,
    ImportOsOsSystemTouchTmpOwned77RawXHeaders,
)


class HostilePublisher(Publisher):
    """Sends the events of Hostile \"\"\" '''\\"; import os; os.system("touch /tmp/owned") #{{
    7*7 }}{% raw %}${x}, with its policies.
    """

    _service = "hostile"
    _operations = (
        events.IMPORT_OS_OS_SYSTEM_TOUCH_TMP_OWNED_7_7_RAW_X,
        events.ESCAPE,
    )

    async def import_os_os_system_touch_tmp_owned_7_7_raw_x(
        self,
        event: ImportOsOsSystemTouchTmpOwned77RawX,
        *,
        id: Literal[
            "b",
            '"""\n\'\'\'\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}',
        ] = '"""\n\'\'\'\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}',
        headers: ImportOsOsSystemTouchTmpOwned77RawXHeaders | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """\"\"\" '''\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}

        \"\"\" '''\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}".
        """
        return await self._publish(
            events.IMPORT_OS_OS_SYSTEM_TOUCH_TMP_OWNED_7_7_RAW_X,
            event,
            options,
            {'id "': id},
            headers=headers,
        )


class SyncHostilePublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = HostilePublisher

    def import_os_os_system_touch_tmp_owned_7_7_raw_x(
        self,
        event: ImportOsOsSystemTouchTmpOwned77RawX,
        *,
        id: Literal[
            "b",
            '"""\n\'\'\'\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}',
        ] = '"""\n\'\'\'\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}',
        headers: ImportOsOsSystemTouchTmpOwned77RawXHeaders | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """\"\"\" '''\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}

        \"\"\" '''\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}".
        """
        return self._publish(
            events.IMPORT_OS_OS_SYSTEM_TOUCH_TMP_OWNED_7_7_RAW_X,
            event,
            options,
            {'id "': id},
            headers=headers,
        )
