"""Calls of a generated client against a scripted service, and what came of them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...http.client import AsyncHttpClient, HttpClient
from .given import Given
from .scripted import ADDRESS, Scripted, Sent


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """What came of one call.

    Attributes:
        given: What it was called with.
        sent: The requests that went out.
        value: What it returned.
        error: What it raised instead, if it did.
        seconds: How long it took, in virtual time.
    """

    given: Given
    sent: Sequence[Sent]
    value: Any = None
    error: Exception | None = None
    seconds: float = 0.0

    @property
    def refused(self) -> bool:
        """Whether the client would not send it, as an argument that nobody could read."""
        return not self.sent and isinstance(self.error, ValueError | TypeError)


class Play:
    """Calls of one client, one after another."""

    def __init__(
        self,
        clients: tuple[type[AsyncHttpClient], type[HttpClient]],
        method: Callable[..., Any],
        given: Given,
        script: Scripted,
        arguments: Mapping[str, Any],
        times: int,
        view: Mapping[str, Any],
        options: Mapping[str, Any],
    ) -> None:
        self._client, self._blocking = clients
        self._method, self._given, self._script = method, given, script
        self._arguments, self._times = arguments, times
        self._view = view
        self._options = {"clock": script.time.clock, **options}

    async def tasks(self) -> list[Played]:
        """Make the calls of the async client."""
        kind = self._client
        found = []
        async with kind(ADDRESS, transport=self._script, **self._options) as client:
            caller = client.with_options(**self._view) if self._view else client
            for number in range(self._times):
                before, began = len(self._script.sent), self._script.time.now
                value, error = None, None
                try:
                    value = await self._ask(caller)
                except Exception as raised:
                    error = raised
                found.append(self._played(before, began, value, error))
                if number % 50 == 49:
                    await asyncio.sleep(0)
        return found

    async def _ask(self, caller: Any) -> Any:
        asked = self._method(caller, **self._arguments)
        if isinstance(asked, AsyncIterator):
            return [item async for item in asked]
        return await asked

    def blocking(self) -> list[Played]:
        """Make the calls of the sync client."""
        kind = self._blocking
        found = []
        with kind(ADDRESS, transport=self._script.blocking, **self._options) as client:
            caller = client.with_options(**self._view) if self._view else client
            method = getattr(caller, self._method.__name__)
            for _ in range(self._times):
                before, began = len(self._script.sent), self._script.time.now
                value, error = None, None
                try:
                    value = method(**self._arguments)
                    if isinstance(value, Iterator):
                        value = list(value)
                except Exception as raised:
                    error = raised
                found.append(self._played(before, began, value, error))
        return found

    def _played(
        self, before: int, began: float, value: Any, error: Exception | None
    ) -> Played:
        return Played(
            given=self._given,
            sent=self._script.sent[before:],
            value=value,
            error=error,
            seconds=self._script.time.now - began,
        )
