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

__all__ = [
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
