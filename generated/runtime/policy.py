"""How one operation behaves when the network does not, as plain frozen values.

The words are those of `x-resilience` in a contract, in Python's spelling. Every class is
one layer, and its defaults are what holds where nobody says otherwise. Every value is
checked by itself; a part that is longer than its whole is cut off with it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from .ranges import (
    ABOVE_0,
    ANSWERS,
    FLAG,
    FROM_0,
    HEADER,
    SHARE,
    at_least,
    check,
    instance,
    one_of,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeout:
    """Limits of time, in seconds; None means no limit.

    Attributes:
        total: The whole call with all its attempts and pauses.
        attempt: One attempt, from connecting to the last byte.
        connect: Opening a connection, within the attempt.
    """

    total: float | None = 30.0
    attempt: float | None = 10.0
    connect: float | None = None

    def __post_init__(self) -> None:
        check(
            self, total=ABOVE_0 | None, attempt=ABOVE_0 | None, connect=ABOVE_0 | None
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Backoff:
    """Pause before attempt n+1: random between 0 and min(cap, base * 2**(n-1)).

    That is "full jitter" (AWS Architecture Blog, Exponential Backoff and Jitter).

    Attributes:
        base: Seconds, the largest first pause.
        cap: Seconds, the largest pause of all.
        throttled: Seconds, the base after the other side said that it is busy.
    """

    base: float = 0.1
    cap: float = 5.0
    throttled: float = 1.0

    def __post_init__(self) -> None:
        check(self, base=FROM_0, cap=FROM_0, throttled=FROM_0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Retry:
    """When a failed attempt is repeated.

    Attributes:
        attempts: Attempts in all, the first one included; 1 never repeats.
        backoff: The pauses between attempts.
        on: What counts as worth repeating: HTTP statuses or names of gRPC codes;
            None takes the protocol's own list.
        respect_retry_after: Whether to wait as long as the other side asks.
    """

    attempts: int = 3
    backoff: Backoff = Backoff()
    on: tuple[int | str, ...] | None = None
    respect_retry_after: bool = True

    def __post_init__(self) -> None:
        check(
            self,
            attempts=at_least(1),
            backoff=instance(Backoff),
            on=ANSWERS | None,
            respect_retry_after=FLAG,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Breaker:
    """When to stop calling a peer that fails, and when to try it again.

    Attributes:
        scope: Who shares the circuit: all operations of a client that call the same
            authority with equal settings, or only the calls of one operation.
        window: Seconds over which the ratio of failures is taken.
        ratio: Share of failed attempts in the window that opens the circuit.
        min_calls: Attempts in the window before a ratio says anything.
        consecutive: Failures in a row that open the circuit whatever the ratio.
        open: Seconds the circuit stays open at first; doubles while probes fail.
        max_open: Seconds it stays open at most, before the jitter of a fifth.
        probes: Successful probes in a row that close it; one runs at a time.
        slow: Seconds from which an attempt counts as slow; None does not look.
        slow_ratio: Share of slow attempts in the window that opens the circuit.
    """

    scope: Literal["authority", "operation"] = "authority"
    window: float = 30.0
    ratio: float = 0.5
    min_calls: int = 20
    consecutive: int = 10
    open: float = 5.0
    max_open: float = 60.0
    probes: int = 2
    slow: float | None = None
    slow_ratio: float = 1.0

    def __post_init__(self) -> None:
        check(
            self,
            scope=one_of("authority", "operation"),
            window=ABOVE_0,
            ratio=SHARE,
            min_calls=at_least(1),
            consecutive=at_least(1),
            open=ABOVE_0,
            max_open=ABOVE_0,
            probes=at_least(1),
            slow=ABOVE_0 | None,
            slow_ratio=SHARE,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """Upper limit of the load that retries and hedges add to a peer in trouble.

    Attributes:
        ratio: Retries that one first attempt pays for.
        reserve: Retries that may be saved up; a new client starts with them.
    """

    ratio: float = 0.2
    reserve: float = 10.0

    def __post_init__(self) -> None:
        check(self, ratio=FROM_0, reserve=FROM_0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bulkhead:
    """How many calls may be under way at once, so that one slow peer cannot take all.

    Attributes:
        limit: Calls at once; with `adaptive` the most that it may grow to.
        queue: Calls that may wait for their turn; any more are refused at once.
        adaptive: Whether the limit follows the response times (Gradient2 of Netflix's
            concurrency-limits).
    """

    limit: int = 100
    queue: int = 0
    adaptive: bool = False

    def __post_init__(self) -> None:
        check(self, limit=at_least(1), queue=at_least(0), adaptive=FLAG)


@dataclass(frozen=True, slots=True, kw_only=True)
class RateLimit:
    """How many calls may begin in a span of time; any more are refused at once.

    Attributes:
        calls: Calls that may begin `per` so many seconds, evenly spread.
        per: Seconds.
        burst: Calls that may begin at once after a rest; None allows `calls`.
    """

    calls: float
    per: float = 1.0
    burst: int | None = None

    def __post_init__(self) -> None:
        check(self, calls=ABOVE_0, per=ABOVE_0, burst=at_least(1) | None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge:
    """When to send a second attempt beside a slow first one; the faster one wins.

    It stands in place of retry: an attempt that fails is followed by the next one after
    the pause of a retry.
    Only async clients hedge, for a thread cannot be called off; a sync client repeats
    as `Retry` says.

    Attributes:
        delay: Seconds before the next attempt joins, or `"p95"` of what good
            attempts of this operation lately took (2 s until that is known).
        extra: Attempts beside the first one at most; each is paid from the budget.
    """

    delay: float | Literal["p95"] = 2.0
    extra: int = 1

    def __post_init__(self) -> None:
        check(self, delay=ABOVE_0 | "p95", extra=at_least(1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Fallback:
    """When an earlier good answer serves instead of a new one.

    Attributes:
        fresh: Seconds during which an answer is used again without a call.
        stale: Seconds during which it serves when a call fails (stale-if-error,
            RFC 5861 section 4).
        entries: Answers that are kept; the one used longest ago goes first.
    """

    fresh: float = 0.0
    stale: float = 0.0
    entries: int = 256

    def __post_init__(self) -> None:
        check(self, fresh=FROM_0, stale=FROM_0, entries=at_least(1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """Everything about the resilience of one operation.

    Attributes:
        timeout: Limits of time.
        retry: When to repeat, which needs `idempotent` or `idempotency_key`
            unless the attempt provably never left.
        breaker: Circuit breaker, shared as its `scope` says; None for none.
        budget: Retry budget, shared by the operations of a client that have equal
            settings; None for none.
        bulkhead: Limit of calls at once, shared in the same way; None for none.
        rate_limit: Limit of calls in a span of time, shared in the same way.
        hedge: Second attempts beside slow ones, in place of retry.
        fallback: What serves when the call fails.
        idempotent: Whether the provider says that repeating is harmless.
        idempotency_key: Name of the request header that makes repeating
            harmless; the same fresh key goes with all attempts of a call.
    """

    timeout: Timeout = Timeout()
    retry: Retry = Retry()
    breaker: Breaker | None = Breaker()
    budget: Budget | None = Budget()
    bulkhead: Bulkhead | None = Bulkhead()
    rate_limit: RateLimit | None = None
    hedge: Hedge | None = None
    fallback: Fallback | None = None
    idempotent: bool = False
    idempotency_key: str | None = None

    def __post_init__(self) -> None:
        check(
            self,
            timeout=instance(Timeout),
            retry=instance(Retry),
            breaker=instance(Breaker) | None,
            budget=instance(Budget) | None,
            bulkhead=instance(Bulkhead) | None,
            rate_limit=instance(RateLimit) | None,
            hedge=instance(Hedge) | None,
            fallback=instance(Fallback) | None,
            idempotent=FLAG,
            idempotency_key=HEADER | None,
        )

    @property
    def repeatable(self) -> bool:
        """Whether an attempt that may have arrived can be repeated."""
        return self.idempotent or self.idempotency_key is not None


def once(policy: Policy) -> Policy:
    """Return *policy* for a call that cannot be sent again: its body is a stream."""
    return replace(policy, retry=replace(policy.retry, attempts=1), hedge=None)
