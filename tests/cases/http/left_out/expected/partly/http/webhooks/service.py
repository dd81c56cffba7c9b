"""What a server of the Partly webhooks API must implement."""

from __future__ import annotations

from typing import Protocol

from ....runtime import MaybeAwaitable


class PartlyWebhooksService(Protocol):
    """The Partly webhooks API."""

    def added(self) -> MaybeAwaitable[None]:
        """POST /added"""
        ...

    def done(self) -> MaybeAwaitable[None]:
        """Sent to `{$request.body#/url}`."""
        ...
