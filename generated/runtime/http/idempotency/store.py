"""What keeps the answers to requests with an idempotency key."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Protocol
from uuid import uuid4

LEASE = 60.0
"""Seconds after which a request that was never answered no longer blocks its key."""
RETENTION = 24 * 60 * 60.0
"""Seconds for which an answer is kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptAnswer:
    """An answer as it is sent again.

    Attributes:
        status: Its status.
        headers: The header fields that are worth keeping, in their order.
        body: The whole body; None if only is kept that there was an answer.
    """

    status: int
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes | None = b""

    def dump(self) -> str:
        """Return the answer as JSON in ASCII, which every store can keep."""
        body = None if self.body is None else b64encode(self.body).decode("ascii")
        return json.dumps([self.status, self.headers, body])

    @classmethod
    def load(cls, text: str) -> KeptAnswer:
        """Return the answer that `dump` has written."""
        status, headers, body = json.loads(text)
        return cls(
            status=status,
            headers=tuple((name, value) for name, value in headers),
            body=None if body is None else b64decode(body),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """The right to run the request of a key, until the lease ends.

    Attributes:
        key: The key, as the store was given it.
        fingerprint: Of the request that claimed it.
        token: Tells this claim from every other one of the key.
    """

    key: str
    fingerprint: str
    token: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What stands under a key that cannot be claimed.

    Attributes:
        fingerprint: Of the request that came first.
        answer: Its answer; None while it still runs.
    """

    fingerprint: str
    answer: KeptAnswer | None


class ClaimLost(Exception):
    """The lease of a claim ended, and another request has taken the key over."""


class IdempotencyStore(Protocol):
    """Keeps one answer for each key. `once` calls it; stores are made by users.

    A claim is ended by `settle` or `release`, or by its lease, so that a server which
    died blocks no key for ever. What is done with a claim after another one has taken
    the key over has no effect on the key.
    """

    async def claim(self, key: str, fingerprint: str) -> Claim | Found:
        """Take *key*, or return what stands there; of many callers one succeeds."""
        ...

    async def settle(self, claim: Claim, answer: KeptAnswer | None) -> None:
        """Keep *answer* under the key, or free the key where it is None.

        Writes that joined the claim are committed with that; if they cannot be, this
        raises. A mere failure to keep the answer does not: the effect has happened.
        """
        ...

    async def release(self, claim: Claim) -> None:
        """Free the key, and undo the writes that joined the claim."""
        ...


CURRENT_CLAIM: ContextVar[Claim | None] = ContextVar("claim", default=None)
"""The claim on which the request at hand runs."""


def new_claim(key: str, fingerprint: str) -> Claim:
    """Return a claim that no other one equals."""
    return Claim(key=key, fingerprint=fingerprint, token=uuid4().hex)
