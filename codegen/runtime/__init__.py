"""What all generated code runs on: policy, deadline, errors, service calls.

Where to look when a call behaves oddly, from outside to inside. A client (`http`, `grpc`,
`events`) is a `caller`: it lays consumer's and environment's policy (`environment`) over the
one in its table, and keeps for each operation the `layers` that `engine` composes. `engine`
makes the attempts, or `hedge` does; what is decided between two of them, `call` decides. Each
layer is a module of its name (`fallback`, `bulkhead`, `rate_limit`, `deadline`, `retry`,
`budget`, `breaker`), its settings are in `policy`, and what happens is told as `telemetry`.

In a generated tree all this is a copy: change it in the generator, or it is overwritten.
"""

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
