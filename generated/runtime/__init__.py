"""What all generated code runs on: policy, deadline, errors, service calls."""

from .breaker import BreakerReading, BreakerState, CircuitBreaker
from .clock import SYSTEM_CLOCK, Clock
from .deadline import current_deadline, deadline_scope, remaining
from .engine import Engine, run, run_async
from .errors import (
    AttemptTimeout,
    BulkheadFull,
    CallError,
    CircuitOpen,
    ContractViolation,
    DeadlineExceeded,
    RateLimited,
    Rejected,
    TransportError,
)
from .exchange import Exchange
from .layers import Layers
from .policy import (
    Backoff,
    Breaker,
    Budget,
    Bulkhead,
    Fallback,
    Hedge,
    Policy,
    RateLimit,
    Retry,
    Timeout,
)
from .service import MaybeAwaitable, call
from .telemetry import Event, Listener

RUNTIME_VERSION = 1
"""What generated code can run on this runtime.

Raised by one when generated code of an older tool no longer works on it. A tree that was
configured to use the runtime of another tree compares it when it is imported.
"""

__all__ = [
    "RUNTIME_VERSION",
    "SYSTEM_CLOCK",
    "AttemptTimeout",
    "Backoff",
    "Breaker",
    "BreakerReading",
    "BreakerState",
    "Budget",
    "Bulkhead",
    "BulkheadFull",
    "CallError",
    "CircuitBreaker",
    "CircuitOpen",
    "Clock",
    "ContractViolation",
    "DeadlineExceeded",
    "Engine",
    "Event",
    "Exchange",
    "Fallback",
    "Hedge",
    "Layers",
    "Listener",
    "MaybeAwaitable",
    "Policy",
    "RateLimit",
    "RateLimited",
    "Rejected",
    "Retry",
    "Timeout",
    "TransportError",
    "call",
    "run",
    "run_async",
    "current_deadline",
    "deadline_scope",
    "remaining",
]
