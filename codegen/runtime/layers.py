"""The layers between one operation and its peer, composed once for each client."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from .answers import Answers
from .breaker import CircuitBreaker
from .budget import RetryBudget
from .bulkhead import Gate
from .clock import Clock
from .cutting import Watches
from .errors import CallError
from .exchange import Exchange
from .latencies import Latencies
from .policy import Policy
from .rate_limit import RateLimiter
from .telemetry import BudgetExhausted, Event, Listener, tell

R = TypeVar("R")
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Layers(Generic[R, T]):
    """From outside to inside; None is a layer that the policy leaves out.

    Operations of one client whose settings of a layer are equal share it, for they
    call the same peer.

    Attributes:
        service: Name of the service that is called.
        operation: Wire name of the operation.
        policy: What holds for it after all overrides.
        clock: Time and chance.
        listeners: Who hears of what happens; the client's own list.
        substitute: What serves when a call fails and no answer is kept.
        answers: Answers that are kept to serve again.
        recovers: Whether anything can serve in place of a new answer.
        bulkhead: The limit of calls at once.
        rate_limit: The limit of calls in a span of time.
        latencies: What good attempts lately took, for hedging.
        budget: What retries and hedges are paid from.
        breaker: The circuit.
        watches: The timers of async attempts.
        exchange: How the protocol judges and reads what comes back.
    """

    service: str
    operation: str
    policy: Policy
    clock: Clock
    listeners: list[Listener]
    substitute: Callable[[CallError], Any] | None
    answers: Answers[R] | None
    recovers: bool
    bulkhead: Gate | None
    rate_limit: RateLimiter | None
    latencies: Latencies | None
    budget: RetryBudget | None
    breaker: CircuitBreaker | None
    exchange: Exchange[R, T]
    watches: Watches

    def read(self, answer: R) -> T:
        """Return the value that *answer* stands for; see `Exchange.read`."""
        value: Any = answer
        return value if self.exchange.read is None else self.exchange.read(answer)

    def error_of(self, answer: R) -> Exception:
        """Return the error that a bad *answer* stands for."""
        try:
            self.read(answer)
        except CallError as error:
            return error
        return CallError(f"{self.operation}: {answer!r}", operation=self.operation)

    def pay(self) -> bool:
        """Pay for another attempt; False if too many were lately."""
        if self.budget is None or self.budget.withdraw():
            return True
        self.tell(BudgetExhausted)
        return False

    def refund(self) -> None:
        """Take back what was paid for an attempt that is not made."""
        if self.budget is not None:
            self.budget.refund()

    def tell(self, kind: type[Event], **facts: Any) -> None:
        """Give listeners an event of *kind*; without any it is not even made."""
        if self.listeners:
            event = kind(service=self.service, operation=self.operation, **facts)
            tell(self.listeners, event)
