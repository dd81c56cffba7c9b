"""What a server of the Jobs webhooks API must implement."""

from __future__ import annotations

from typing import Protocol

from ....runtime import MaybeAwaitable
from ..models import DoneRequest


class JobsWebhooksService(Protocol):
    """The Jobs webhooks API."""

    def done(self, body: DoneRequest) -> MaybeAwaitable[None]:
        """The job is done.

        Sent to `{$request.body#/url}`.
        """
        ...

    def progress(self, body: int) -> MaybeAwaitable[None]:
        """Sent to `{$request.body#/url}/progress`."""
        ...

    def start_test_progress(self, body: str) -> MaybeAwaitable[None]:
        """Sent to `{$request.query.url}`."""
        ...
