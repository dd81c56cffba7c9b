"""What receives the events of Hostile \"\"\" '''\\"; import os; os.system("touch /tmp/owned")
#{{ 7*7 }}{% raw %}${x}, and how it is bound.
"""

from __future__ import annotations

from typing import Protocol, Unpack

from ...runtime import MaybeAwaitable
from ...runtime.events import ConsumeOptions, MessageContext, Transport, bind
from ...runtime.events.inbox import Inbox
from . import events
from .models import (
    ImportOsOsSystemTouchTmpOwned77RawX,
    ImportOsOsSystemTouchTmpOwned77RawXHeaders,
)


class HostileHandlers(Protocol):
    """Handles the events of Hostile \"\"\" '''\\"; import os; os.system("touch /tmp/owned")
    #{{ 7*7 }}{% raw %}${x}.
    """

    def escape(
        self,
        event: ImportOsOsSystemTouchTmpOwned77RawX,
        context: MessageContext[ImportOsOsSystemTouchTmpOwned77RawXHeaders],
    ) -> MaybeAwaitable[None]:
        """\"\"\" '''\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}"""
        ...


def register(
    transport: Transport,
    handlers: HostileHandlers,
    *,
    group: str = "hostile",
    inbox: Inbox | None = None,
    **options: Unpack[ConsumeOptions],
) -> None:
    """Give every event of the contract to *handlers*, as a member of *group*.

    With an *inbox* none is handled twice; see `ConsumeOptions` for the rest. To take
    some operations alone, or each with options of its own, `bind` them one by one
    (`serve` those that are answered).
    """
    bind(transport, events.ESCAPE, group, handlers.escape, inbox=inbox, **options)
