"""What receives the events of \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7
}}{% raw %}{# %s {0} ${x}   [31m  \"\"\"\\, and how it is bound.
"""

from __future__ import annotations

from typing import Protocol, Unpack

from ...runtime import MaybeAwaitable
from ...runtime.events import ConsumeOptions, MessageContext, Transport, bind
from ...runtime.events.inbox import Inbox
from . import events
from .models import (
    Class,
    Event,
    ImportOsOsSystemTouchPwned77RawS0X31m,
    ImportOsOsSystemTouchPwned77RawS0X31mHeaders,
    Self,
)


class XImportOsOsSystemTouchPwnedHandlers(Protocol):
    """Handles the events of \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7
    }}{% raw %}{# %s {0} ${x}   [31m  \"\"\"\\.
    """

    def x(self, event: Self, context: MessageContext) -> MaybeAwaitable[None]:
        """Receive from names.{{ 7*7 }}.'''."""
        ...

    def register(
        self,
        event: ImportOsOsSystemTouchPwned77RawS0X31m,
        context: MessageContext[ImportOsOsSystemTouchPwned77RawS0X31mHeaders],
    ) -> MaybeAwaitable[None]:
        """\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0} ${x}
          [31m 

        \"\"\"\\
        """
        ...

    def models(self, event: Class, context: MessageContext) -> MaybeAwaitable[None]:
        """Receive from names.{{ 7*7 }}.'''."""
        ...

    def body(self, event: Event, context: MessageContext) -> MaybeAwaitable[None]:
        """Receive from names.{{ 7*7 }}.'''."""
        ...


def register(
    transport: Transport,
    handlers: XImportOsOsSystemTouchPwnedHandlers,
    *,
    group: str = "x_import_os_os_system_touch_pwned",
    inbox: Inbox | None = None,
    **options: Unpack[ConsumeOptions],
) -> None:
    """Give every event of the contract to *handlers*, as a member of *group*.

    With an *inbox* none is handled twice; see `ConsumeOptions` for the rest. To take
    some operations alone, or each with options of its own, `bind` them one by one
    (`serve` those that are answered).
    """
    bind(transport, events.X, group, handlers.x, inbox=inbox, **options)
    bind(transport, events.REGISTER, group, handlers.register, inbox=inbox, **options)
    bind(transport, events.MODELS, group, handlers.models, inbox=inbox, **options)
    bind(transport, events.BODY, group, handlers.body, inbox=inbox, **options)
