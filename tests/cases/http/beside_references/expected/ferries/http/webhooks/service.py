"""What a server of the Ferries webhooks API must implement."""

from __future__ import annotations

from typing import Protocol

from ....runtime import MaybeAwaitable


class FerriesWebhooksService(Protocol):
    """The Ferries webhooks API."""

    def done(self) -> MaybeAwaitable[None]:
        """Sent to `{$request.query.url}`."""
        ...
