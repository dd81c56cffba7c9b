"""Idempotency keys in Redis, for all processes that share it."""

from __future__ import annotations

import json
import logging

from redis.asyncio import Redis
from redis.exceptions import RedisError, WatchError

from .store import LEASE, RETENTION, Claim, Found, KeptAnswer, new_claim

_log = logging.getLogger(__name__)
_TRIES = 3
"""How often an answer is put in the place of its claim."""


class RedisStore:
    """Keeps answers in Redis, which lets them expire by its own clock.

    It promises at most one effect for each key and lease, over all processes, as long
    as Redis loses no write. An effect can happen twice
    - if the process dies, or Redis cannot be reached, after the effect and before the
      answer is kept: the key is free when the lease ends;
    - if a handler outlives the lease;
    - if Redis forgets the key: by eviction (`maxmemory-policy` must be `noeviction`), by
      a restart without `appendfsync always`, or by a failover to a replica that had not
      received it yet.

    Where that is too little, the key must commit with the effect: `SqlStore`.
    """

    def __init__(
        self,
        client: Redis,
        *,
        prefix: str = "idempotency:",
        lease: float = LEASE,
        retention: float = RETENTION,
    ) -> None:
        """Keep answers for *retention* seconds; a claim ends after *lease* seconds.

        The keys of *client* begin with *prefix*; services that share a Redis need
        different ones.
        """
        self._client, self._prefix = client, prefix
        self._lease, self._retention = lease, retention

    async def claim(self, key: str, fingerprint: str) -> Claim | Found:
        """Take *key*, or return what stands there."""
        claim = new_claim(key, fingerprint)
        name, record = self._name(claim), _record(claim, None)
        while True:
            if await self._client.set(name, record, nx=True, px=_ms(self._lease)):
                return claim
            standing = await self._client.get(name)
            if standing is None:  # it has just expired
                continue
            # The client sends again what was not answered: the first time it was set.
            return claim if _text(standing) == record else _found(standing)

    async def settle(self, claim: Claim, answer: KeptAnswer | None) -> None:
        """Keep *answer* under the key, or free the key where it is None."""
        try:
            await self._replace(claim, answer)
        except RedisError:
            _log.exception("an answer could not be kept; its key is free after a lease")

    async def release(self, claim: Claim) -> None:
        """Free the key; what the handler did is not undone."""
        try:
            await self._replace(claim, None)
        except RedisError:
            _log.exception("a key could not be freed; it is after a lease")

    async def _replace(self, claim: Claim, answer: KeptAnswer | None) -> None:
        """Put *answer* in the place of *claim*, if that still stands there.

        Raises:
            WatchError: The key changed, or the connection was lost, whenever that was
                tried. Both look alike, so it is tried again: then another record tells
                the first, and one's own the second.
        """
        for again in reversed(range(_TRIES)):
            try:
                await self._replace_now(claim, answer)
                return
            except WatchError:
                if not again:
                    raise

    async def _replace_now(self, claim: Claim, answer: KeptAnswer | None) -> None:
        name, record = self._name(claim), _record(claim, None)
        async with self._client.pipeline(transaction=True) as pipe:
            await pipe.watch(name)
            standing = await pipe.get(name)
            if standing is None or _text(standing) != record:
                return
            pipe.multi()  # type: ignore[no-untyped-call]
            if answer is None:
                pipe.delete(name)
            else:
                pipe.set(name, _record(claim, answer), px=_ms(self._retention))
            await pipe.execute()

    def _name(self, claim: Claim) -> str:
        return f"{self._prefix}{claim.key}"


def _record(claim: Claim, answer: KeptAnswer | None) -> str:
    kept = None if answer is None else answer.dump()
    return json.dumps([claim.fingerprint, claim.token, kept])


def _found(standing: bytes | str) -> Found:
    fingerprint, _, kept = json.loads(standing)
    answer = None if kept is None else KeptAnswer.load(kept)
    return Found(fingerprint=fingerprint, answer=answer)


def _text(standing: bytes | str) -> str:
    """Return what a client sends back, which may or may not decode it."""
    return standing if isinstance(standing, str) else standing.decode()


def _ms(seconds: float) -> int:
    return max(1, round(seconds * 1000))
