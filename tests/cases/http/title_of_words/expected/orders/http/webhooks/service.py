"""What a server of the Say "hello" webhooks API must implement."""

from __future__ import annotations

from typing import Protocol

from ....runtime import MaybeAwaitable


class OrdersWebhooksService(Protocol):
    """The Say "hello" webhooks API."""

    def heard(self) -> MaybeAwaitable[None]:
        """POST /heard"""
        ...
