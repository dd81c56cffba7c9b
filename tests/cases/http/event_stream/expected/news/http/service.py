"""What a server of the News API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from ...runtime.http import Items
from .models import Headline, WatchResponseItem


class NewsService(Protocol):
    """The News API."""

    def watch(self) -> MaybeAwaitable[Items[WatchResponseItem]]:
        """GET /events

        Raises:
            WatchNotFound: Nothing ever happens.
        """
        ...

    def headlines(self) -> MaybeAwaitable[Items[Headline]]:
        """GET /headlines"""
        ...
