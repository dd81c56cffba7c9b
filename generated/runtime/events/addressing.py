"""Addresses with parameters: whose a received one is, and what its parameters are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from ..templates import SLOT
from .event import Event
from .routing import matches

NOTHING: Mapping[str, str] = MappingProxyType({})

# Brokers know words that are parted by dots: what was a path arrives as such a key.
_PATH = str.maketrans("/.", "./")


class Addressing:
    """Reads the addresses of messages that one operation receives."""

    def __init__(self, event: Event[Any]) -> None:
        """Read addresses of *event*; without parameters there is nothing to read."""
        self._separator = event.separator
        self._names = tuple(SLOT.findall(event.address))
        self._pattern = event.pattern.split(event.separator)
        word = f"([^{re.escape(event.separator)}]+)"
        texts = (re.escape(text) for text in SLOT.sub("\0", event.address).split("\0"))
        self._whole = re.compile(word.join(texts))
        # A queue with bindings of its own takes what those say, and only topics are words.
        bound = event.queue is not None and bool(event.queue.bind)
        self._judges = (
            bool(self._names) and event.exchange.type == "topic" and not bound
        )

    def takes(self, address: str) -> bool:
        """Whether what was sent to *address* is the operation's.

        A binding has whole words only: `order.{id}-created` is bound as `order.*`, and so
        gets `order.7-deleted`. What does not fit the binding either came another way, and
        its address tells nothing.
        """
        if not self._judges:
            return True
        spelt = self._spelt(address)
        if any(self._whole.fullmatch(one) for one in spelt):
            return True
        return not any(
            matches(self._pattern, one.split(self._separator)) for one in spelt
        )

    def parameters(self, address: str) -> Mapping[str, str]:
        """Return the parameters of *address* by their names, none if it has none."""
        if not self._names:
            return NOTHING
        for one in self._spelt(address):
            found = self._whole.fullmatch(one)
            if found is not None:
                return dict(zip(self._names, found.groups(), strict=True))
        return NOTHING

    def _spelt(self, address: str) -> tuple[str, ...]:
        """*address* as it came, and as the path that it may have been."""
        if self._separator != "/":
            return (address,)
        return address, address.translate(_PATH)
