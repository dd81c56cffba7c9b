"""Typed publisher of the events of \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{
7*7 }}{% raw %}{# %s {0} ${x}   [31m  \"\"\"\\.
"""

from __future__ import annotations

from typing import Literal, Unpack

from ...runtime.events import DeliveryOptions, Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import (
    Class,
    Event,
    ImportOsOsSystemTouchPwned77RawS0X31m,
    ImportOsOsSystemTouchPwned77RawS0X31mHeaders,
    Self,
)


class XImportOsOsSystemTouchPwnedPublisher(Publisher):
    """Sends the events of \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{%
    raw %}{# %s {0} ${x}   [31m  \"\"\"\\, with its policies.
    """

    _service = "x_import_os_os_system_touch_pwned"
    _operations = (
        events.INIT,
        events.CLASS,
        events.SELF,
        events.PUBLISH,
        events.X,
        events.REGISTER,
        events.MODELS,
        events.BODY,
    )

    async def init(
        self,
        event: ImportOsOsSystemTouchPwned77RawS0X31m,
        *,
        value_7_7: str,
        class_: Literal[
            "a",
            "\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}\r\n\x00\x1b[31m\u202e\u2028\u2029\x85\x0c\"\"\"\\",
        ],
        headers: ImportOsOsSystemTouchPwned77RawS0X31mHeaders | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}
          [31m 

        \"\"\"\\

        \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}
          [31m 

        \"\"\"\\
        """
        return await self._publish(
            events.INIT,
            event,
            options,
            {" 7*7 ": value_7_7, "class": class_},
            headers=headers,
        )

    async def class_(
        self, event: Self, *, value_7_7: str, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Send to names.{{ 7*7 }}.'''."""
        return await self._publish(events.CLASS, event, options, {" 7*7 ": value_7_7})

    async def self(
        self, event: Class, *, value_7_7: str, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Send to names.{{ 7*7 }}.'''."""
        return await self._publish(events.SELF, event, options, {" 7*7 ": value_7_7})

    async def publish(
        self, event: Event, *, value_7_7: str, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Send to names.{{ 7*7 }}.'''."""
        return await self._publish(events.PUBLISH, event, options, {" 7*7 ": value_7_7})


class SyncXImportOsOsSystemTouchPwnedPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = XImportOsOsSystemTouchPwnedPublisher

    def init(
        self,
        event: ImportOsOsSystemTouchPwned77RawS0X31m,
        *,
        value_7_7: str,
        class_: Literal[
            "a",
            "\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}\r\n\x00\x1b[31m\u202e\u2028\u2029\x85\x0c\"\"\"\\",
        ],
        headers: ImportOsOsSystemTouchPwned77RawS0X31mHeaders | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}
          [31m 

        \"\"\"\\

        \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}
          [31m 

        \"\"\"\\
        """
        return self._publish(
            events.INIT,
            event,
            options,
            {" 7*7 ": value_7_7, "class": class_},
            headers=headers,
        )

    def class_(
        self, event: Self, *, value_7_7: str, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Send to names.{{ 7*7 }}.'''."""
        return self._publish(events.CLASS, event, options, {" 7*7 ": value_7_7})

    def self(
        self, event: Class, *, value_7_7: str, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Send to names.{{ 7*7 }}.'''."""
        return self._publish(events.SELF, event, options, {" 7*7 ": value_7_7})

    def publish(
        self, event: Event, *, value_7_7: str, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Send to names.{{ 7*7 }}.'''."""
        return self._publish(events.PUBLISH, event, options, {" 7*7 ": value_7_7})
