"""What all generated code runs on: policy, deadline, errors, service calls."""

from .clock import SYSTEM_CLOCK, Clock
from .deadline import current_deadline, deadline_scope, remaining
from .engine import Engine
from .errors import (
    AttemptTimeout,
    CallError,
    CircuitOpen,
    ContractViolation,
    DeadlineExceeded,
    TransportError,
)
from .policy import Backoff, Breaker, Budget, Policy, Retry, Timeout
from .service import MaybeAwaitable, call

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
    "Budget",
    "CallError",
    "CircuitOpen",
    "Clock",
    "ContractViolation",
    "DeadlineExceeded",
    "Engine",
    "MaybeAwaitable",
    "Policy",
    "Retry",
    "Timeout",
    "TransportError",
    "call",
    "current_deadline",
    "deadline_scope",
    "remaining",
]
