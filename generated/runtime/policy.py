"""How one operation behaves when the network does not, as plain frozen values."""

from __future__ import annotations

from dataclasses import dataclass


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Backoff:
    """Pause before attempt n+1: random between 0 and min(cap, base * 2**(n-1)).

    Attributes:
        base: Seconds, the largest first pause.
        cap: Seconds, the largest pause of all.
        throttled: Seconds, the base after the other side said that it is busy.
    """

    base: float = 0.1
    cap: float = 5.0
    throttled: float = 1.0


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Breaker:
    """When to stop calling a peer that fails, and when to try it again.

    Attributes:
        window: Seconds over which the ratio of failures is taken.
        ratio: Share of failed attempts in the window that opens the circuit.
        min_calls: Attempts in the window before the ratio says anything.
        consecutive: Failures in a row that open the circuit whatever the ratio.
        open: Seconds the circuit stays open at first; doubles while probes fail.
        max_open: Seconds it stays open at most.
        probes: Successful probes in a row that close it; one runs at a time.
    """

    window: float = 30.0
    ratio: float = 0.5
    min_calls: int = 20
    consecutive: int = 10
    open: float = 5.0
    max_open: float = 60.0
    probes: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """Upper limit of the load that retries add to a peer in trouble.

    Attributes:
        ratio: Retries that one first attempt pays for.
        reserve: Retries that may be saved up; a new client starts with them.
    """

    ratio: float = 0.2
    reserve: float = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """Everything about the resilience of one operation.

    Attributes:
        timeout: Limits of time.
        retry: When to repeat, which needs `idempotent` or `idempotency_key`
            unless the attempt provably never left.
        breaker: Circuit breaker, shared by all operations of a client that
            have equal settings; None for none.
        budget: Retry budget, shared in the same way; None for none.
        idempotent: Whether the provider says that repeating is harmless.
        idempotency_key: Name of the request header that makes repeating
            harmless; the same fresh key goes with all attempts of a call.
    """

    timeout: Timeout = Timeout()
    retry: Retry = Retry()
    breaker: Breaker | None = Breaker()
    budget: Budget | None = Budget()
    idempotent: bool = False
    idempotency_key: str | None = None

    @property
    def repeatable(self) -> bool:
        """Whether an attempt that may have arrived can be repeated."""
        return self.idempotent or self.idempotency_key is not None
