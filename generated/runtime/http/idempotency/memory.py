"""Idempotency keys in memory, for one process."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from ...clock import SYSTEM_CLOCK, Clock
from .store import LEASE, RETENTION, Claim, Found, KeptAnswer, new_claim


class MemoryStore:
    """Keeps answers in this process, until it ends.

    It promises one effect for each key as long as the process lives, but for handlers
    that outlive the lease. It knows nothing of other processes, so of the workers of a
    server each has keys of its own, and nothing of the time before it started. An
    effect that is durable can so happen twice: for tests, and for one worker.
    """

    def __init__(
        self,
        *,
        lease: float = LEASE,
        retention: float = RETENTION,
        clock: Clock = SYSTEM_CLOCK,
    ) -> None:
        """Keep answers for *retention* seconds; a claim ends after *lease* seconds."""
        self._lease, self._retention, self._now = lease, retention, clock.now
        self._lock = Lock()
        self._running: dict[str, tuple[Claim, float]] = {}
        self._kept: OrderedDict[str, tuple[Found, float]] = OrderedDict()
        """In the order in which they expire: all are kept for the same time."""

    async def claim(self, key: str, fingerprint: str) -> Claim | Found:
        """Take *key*, or return what stands there."""
        with self._lock:
            now = self._now()
            self._forget(now)
            if key in self._kept:
                return self._kept[key][0]
            running = self._running.get(key)
            if running is not None and running[1] > now:
                return Found(fingerprint=running[0].fingerprint, answer=None)
            claim = new_claim(key, fingerprint)
            self._running[key] = (claim, now + self._lease)
            return claim

    async def settle(self, claim: Claim, answer: KeptAnswer | None) -> None:
        """Keep *answer* under the key, or free the key where it is None."""
        with self._lock:
            if self._end(claim) and answer is not None:
                found = Found(fingerprint=claim.fingerprint, answer=answer)
                self._kept[claim.key] = (found, self._now() + self._retention)

    async def release(self, claim: Claim) -> None:
        """Free the key; what the handler did is not undone."""
        with self._lock:
            self._end(claim)

    def _end(self, claim: Claim) -> bool:
        """Remove *claim*; whether it still held its key."""
        running = self._running.get(claim.key)
        if running is None or running[0] != claim:
            return False
        del self._running[claim.key]
        return True

    def _forget(self, now: float) -> None:
        """Remove the answers whose time is over."""
        while self._kept:
            key, (_, expires) = next(iter(self._kept.items()))
            if expires > now:
                return
            del self._kept[key]
