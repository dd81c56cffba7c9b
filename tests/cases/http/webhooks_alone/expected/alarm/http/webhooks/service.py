"""What a server of the Alarm webhooks API must implement."""

from __future__ import annotations

from typing import Protocol

from ....runtime import MaybeAwaitable
from ..models import Fire


class AlarmWebhooksService(Protocol):
    """The Alarm webhooks API."""

    def fire(self, body: Fire) -> MaybeAwaitable[None]:
        """POST /fire"""
        ...
