"""Idempotency keys of a server: a request that is repeated has one effect.

Where answers are kept is a store: `memory`, `sql` and `redis` have one each, and say
what it promises.
"""

from .fingerprint import fingerprint_of, key_of
from .once import LONGEST_KEPT, REPLAYED_HEADER, once
from .store import Claim, ClaimLost, Found, IdempotencyStore, KeptAnswer

__all__ = [
    "LONGEST_KEPT",
    "REPLAYED_HEADER",
    "Claim",
    "ClaimLost",
    "Found",
    "IdempotencyStore",
    "KeptAnswer",
    "fingerprint_of",
    "key_of",
    "once",
]
