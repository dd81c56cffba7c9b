"""Addresses with parameters: whose a received one is, and what its parameters are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
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
        self._pattern = event.pattern.split(event.separator)
        address = _Spelling(event.address, event.separator)
        known = [address]
        if event.topic is not None and event.topic.name != event.address:
            topic = _Spelling(event.topic.name.replace("/", "."), ".")
            # One without parameters is known at a glance; of two with some, either may fit.
            known.insert(1 if topic.names else 0, topic)
        self._known = known if any(one.names for one in known) else []
        # A queue with bindings of its own takes what those say, and only topics are words.
        bound = event.queue is not None and bool(event.queue.bind)
        self._judges = (
            bool(address.names) and event.exchange.type == "topic" and not bound
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
        if any(known.fits(one) for known in self._known for one in spelt):
            return True
        return not any(
            matches(self._pattern, one.split(self._separator)) for one in spelt
        )

    def parameters(self, address: str) -> Mapping[str, str]:
        """Return the parameters of *address* by their names, none if it has none.

        It may be that of the event, else a topic, as Kafka tells it.
        """
        for known in self._known:
            for one in self._spelt(address):
                found = known.read(one)
                if found is not None:
                    return found
        return NOTHING

    def _spelt(self, address: str) -> tuple[str, ...]:
        """*address* as it came, and as the path that it may have been."""
        if self._separator != "/":
            return (address,)
        return address, address.translate(_PATH)


class _Spelling:
    """An address with parameters, and how to read them in one that has none."""

    def __init__(self, address: str, separator: str) -> None:
        self.names = tuple(SLOT.findall(address))
        word = f"([^{re.escape(separator)}]+)"
        texts = (re.escape(text) for text in SLOT.sub("\0", address).split("\0"))
        self._whole = re.compile(word.join(texts))

    def fits(self, address: str) -> bool:
        return self._whole.fullmatch(address) is not None

    def read(self, address: str) -> Mapping[str, str] | None:
        found = self._whole.fullmatch(address)
        if found is None:
            return None
        return dict(zip(self.names, found.groups(), strict=True))


_spelling = lru_cache(maxsize=1_000)(_Spelling)


def topic_for(event: Event[Any], address: str) -> str:
    """Return what Kafka calls the *address* of a message of *event*."""
    if event.topic is None or event.topic.name == event.address:
        return address
    name = event.topic.name
    if "{" not in name:
        return name
    parameters = _spelling(event.address, event.separator).read(address) or NOTHING
    return SLOT.sub(lambda slot: parameters.get(slot[1], slot[0]), name)
