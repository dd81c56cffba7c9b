"""Types of codegen/resilience.proto."""

from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import Any as _Any, ClassVar as _ClassVar, Literal as _Literal

from google.protobuf import descriptor_pb2 as _descriptor_pb2
from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.containers import (
    RepeatedScalarFieldContainer as _RepeatedScalarFieldContainer,
)
from google.protobuf.internal.extension_dict import (
    _ExtensionFieldDescriptor as _ExtensionFieldDescriptor,
)
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class Resilience(_Message):
    """The message codegen.Resilience.

    Attributes:
        idempotent: Whether calling twice does no more than calling once.
    """

    class Timeout(_Message):
        """Limits of time."""

        total: str
        attempt: str
        def __init__(
            self, *, total: str | None = ..., attempt: str | None = ...
        ) -> None: ...
        def HasField(self, field_name: _Literal["total", "attempt"]) -> bool: ...
        def ClearField(self, field_name: _Literal["total", "attempt"]) -> None: ...
        TOTAL_FIELD_NUMBER: _ClassVar[int]
        ATTEMPT_FIELD_NUMBER: _ClassVar[int]

    class Retry(_Message):
        """When a failed attempt is repeated.

        Attributes:
            on: Names of codes, "UNAVAILABLE".
        """

        attempts: int
        @property
        def backoff(self) -> Resilience.Backoff: ...
        @property
        def on(self) -> _RepeatedScalarFieldContainer[str]: ...
        respectRetryAfter: bool
        def __init__(
            self,
            *,
            attempts: int | None = ...,
            backoff: Resilience.Backoff | _Mapping[str, _Any] | None = ...,
            on: _Iterable[str] | None = ...,
            respectRetryAfter: bool | None = ...,
        ) -> None: ...
        def HasField(
            self, field_name: _Literal["attempts", "backoff", "respectRetryAfter"]
        ) -> bool: ...
        def ClearField(
            self, field_name: _Literal["attempts", "backoff", "on", "respectRetryAfter"]
        ) -> None: ...
        ATTEMPTS_FIELD_NUMBER: _ClassVar[int]
        BACKOFF_FIELD_NUMBER: _ClassVar[int]
        ON_FIELD_NUMBER: _ClassVar[int]
        RESPECTRETRYAFTER_FIELD_NUMBER: _ClassVar[int]

    class Backoff(_Message):
        """Random pauses, each at most twice as long as the one before."""

        base: str
        cap: str
        throttled: str
        def __init__(
            self,
            *,
            base: str | None = ...,
            cap: str | None = ...,
            throttled: str | None = ...,
        ) -> None: ...
        def HasField(
            self, field_name: _Literal["base", "cap", "throttled"]
        ) -> bool: ...
        def ClearField(
            self, field_name: _Literal["base", "cap", "throttled"]
        ) -> None: ...
        BASE_FIELD_NUMBER: _ClassVar[int]
        CAP_FIELD_NUMBER: _ClassVar[int]
        THROTTLED_FIELD_NUMBER: _ClassVar[int]

    class Breaker(_Message):
        """When to stop calling a peer that fails, and when to try it again.

        Attributes:
            scope: "authority" or "operation".
        """

        off: bool
        scope: str
        window: str
        ratio: str
        minCalls: int
        consecutive: int
        open: str
        maxOpen: str
        probes: int
        slow: str
        slowRatio: str
        def __init__(
            self,
            *,
            off: bool | None = ...,
            scope: str | None = ...,
            window: str | None = ...,
            ratio: str | None = ...,
            minCalls: int | None = ...,
            consecutive: int | None = ...,
            open: str | None = ...,
            maxOpen: str | None = ...,
            probes: int | None = ...,
            slow: str | None = ...,
            slowRatio: str | None = ...,
        ) -> None: ...
        def HasField(
            self,
            field_name: _Literal[
                "off",
                "scope",
                "window",
                "ratio",
                "minCalls",
                "consecutive",
                "open",
                "maxOpen",
                "probes",
                "slow",
                "slowRatio",
            ],
        ) -> bool: ...
        def ClearField(
            self,
            field_name: _Literal[
                "off",
                "scope",
                "window",
                "ratio",
                "minCalls",
                "consecutive",
                "open",
                "maxOpen",
                "probes",
                "slow",
                "slowRatio",
            ],
        ) -> None: ...
        OFF_FIELD_NUMBER: _ClassVar[int]
        SCOPE_FIELD_NUMBER: _ClassVar[int]
        WINDOW_FIELD_NUMBER: _ClassVar[int]
        RATIO_FIELD_NUMBER: _ClassVar[int]
        MINCALLS_FIELD_NUMBER: _ClassVar[int]
        CONSECUTIVE_FIELD_NUMBER: _ClassVar[int]
        OPEN_FIELD_NUMBER: _ClassVar[int]
        MAXOPEN_FIELD_NUMBER: _ClassVar[int]
        PROBES_FIELD_NUMBER: _ClassVar[int]
        SLOW_FIELD_NUMBER: _ClassVar[int]
        SLOWRATIO_FIELD_NUMBER: _ClassVar[int]

    class Budget(_Message):
        """Limit of the load that retries and hedges add."""

        off: bool
        ratio: str
        reserve: int
        def __init__(
            self,
            *,
            off: bool | None = ...,
            ratio: str | None = ...,
            reserve: int | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _Literal["off", "ratio", "reserve"]) -> bool: ...
        def ClearField(
            self, field_name: _Literal["off", "ratio", "reserve"]
        ) -> None: ...
        OFF_FIELD_NUMBER: _ClassVar[int]
        RATIO_FIELD_NUMBER: _ClassVar[int]
        RESERVE_FIELD_NUMBER: _ClassVar[int]

    class Bulkhead(_Message):
        """How many calls may be under way at once."""

        off: bool
        limit: int
        queue: int
        adaptive: bool
        def __init__(
            self,
            *,
            off: bool | None = ...,
            limit: int | None = ...,
            queue: int | None = ...,
            adaptive: bool | None = ...,
        ) -> None: ...
        def HasField(
            self, field_name: _Literal["off", "limit", "queue", "adaptive"]
        ) -> bool: ...
        def ClearField(
            self, field_name: _Literal["off", "limit", "queue", "adaptive"]
        ) -> None: ...
        OFF_FIELD_NUMBER: _ClassVar[int]
        LIMIT_FIELD_NUMBER: _ClassVar[int]
        QUEUE_FIELD_NUMBER: _ClassVar[int]
        ADAPTIVE_FIELD_NUMBER: _ClassVar[int]

    class RateLimit(_Message):
        """How many calls may begin in a span of time.

        Attributes:
            per: "s", "m", "h" or a duration.
        """

        off: bool
        calls: int
        per: str
        burst: int
        def __init__(
            self,
            *,
            off: bool | None = ...,
            calls: int | None = ...,
            per: str | None = ...,
            burst: int | None = ...,
        ) -> None: ...
        def HasField(
            self, field_name: _Literal["off", "calls", "per", "burst"]
        ) -> bool: ...
        def ClearField(
            self, field_name: _Literal["off", "calls", "per", "burst"]
        ) -> None: ...
        OFF_FIELD_NUMBER: _ClassVar[int]
        CALLS_FIELD_NUMBER: _ClassVar[int]
        PER_FIELD_NUMBER: _ClassVar[int]
        BURST_FIELD_NUMBER: _ClassVar[int]

    class Hedge(_Message):
        """A second attempt beside a slow first one.

        Attributes:
            delay: A duration, or "p95".
        """

        off: bool
        delay: str
        extra: int
        def __init__(
            self,
            *,
            off: bool | None = ...,
            delay: str | None = ...,
            extra: int | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _Literal["off", "delay", "extra"]) -> bool: ...
        def ClearField(self, field_name: _Literal["off", "delay", "extra"]) -> None: ...
        OFF_FIELD_NUMBER: _ClassVar[int]
        DELAY_FIELD_NUMBER: _ClassVar[int]
        EXTRA_FIELD_NUMBER: _ClassVar[int]

    class Fallback(_Message):
        """When an earlier good answer serves instead of a new one."""

        off: bool
        fresh: str
        stale: str
        entries: int
        def __init__(
            self,
            *,
            off: bool | None = ...,
            fresh: str | None = ...,
            stale: str | None = ...,
            entries: int | None = ...,
        ) -> None: ...
        def HasField(
            self, field_name: _Literal["off", "fresh", "stale", "entries"]
        ) -> bool: ...
        def ClearField(
            self, field_name: _Literal["off", "fresh", "stale", "entries"]
        ) -> None: ...
        OFF_FIELD_NUMBER: _ClassVar[int]
        FRESH_FIELD_NUMBER: _ClassVar[int]
        STALE_FIELD_NUMBER: _ClassVar[int]
        ENTRIES_FIELD_NUMBER: _ClassVar[int]

    class Idempotency(_Message):
        """What makes repeating harmless.

        Attributes:
            safe: Whether calling changes nothing, as NO_SIDE_EFFECTS.
        """

        safe: bool
        def __init__(self, *, safe: bool | None = ...) -> None: ...
        def HasField(self, field_name: _Literal["safe"]) -> bool: ...
        def ClearField(self, field_name: _Literal["safe"]) -> None: ...
        SAFE_FIELD_NUMBER: _ClassVar[int]

    @property
    def timeout(self) -> Resilience.Timeout: ...
    @property
    def retry(self) -> Resilience.Retry: ...
    @property
    def breaker(self) -> Resilience.Breaker: ...
    @property
    def budget(self) -> Resilience.Budget: ...
    @property
    def bulkhead(self) -> Resilience.Bulkhead: ...
    @property
    def rateLimit(self) -> Resilience.RateLimit: ...
    @property
    def hedge(self) -> Resilience.Hedge: ...
    @property
    def fallback(self) -> Resilience.Fallback: ...
    idempotent: bool
    @property
    def idempotency(self) -> Resilience.Idempotency: ...
    def __init__(
        self,
        *,
        timeout: Resilience.Timeout | _Mapping[str, _Any] | None = ...,
        retry: Resilience.Retry | _Mapping[str, _Any] | None = ...,
        breaker: Resilience.Breaker | _Mapping[str, _Any] | None = ...,
        budget: Resilience.Budget | _Mapping[str, _Any] | None = ...,
        bulkhead: Resilience.Bulkhead | _Mapping[str, _Any] | None = ...,
        rateLimit: Resilience.RateLimit | _Mapping[str, _Any] | None = ...,
        hedge: Resilience.Hedge | _Mapping[str, _Any] | None = ...,
        fallback: Resilience.Fallback | _Mapping[str, _Any] | None = ...,
        idempotent: bool | None = ...,
        idempotency: Resilience.Idempotency | _Mapping[str, _Any] | None = ...,
    ) -> None: ...
    def HasField(
        self,
        field_name: _Literal[
            "timeout",
            "retry",
            "breaker",
            "budget",
            "bulkhead",
            "rateLimit",
            "hedge",
            "fallback",
            "idempotent",
            "idempotency",
        ],
    ) -> bool: ...
    def ClearField(
        self,
        field_name: _Literal[
            "timeout",
            "retry",
            "breaker",
            "budget",
            "bulkhead",
            "rateLimit",
            "hedge",
            "fallback",
            "idempotent",
            "idempotency",
        ],
    ) -> None: ...
    TIMEOUT_FIELD_NUMBER: _ClassVar[int]
    RETRY_FIELD_NUMBER: _ClassVar[int]
    BREAKER_FIELD_NUMBER: _ClassVar[int]
    BUDGET_FIELD_NUMBER: _ClassVar[int]
    BULKHEAD_FIELD_NUMBER: _ClassVar[int]
    RATELIMIT_FIELD_NUMBER: _ClassVar[int]
    HEDGE_FIELD_NUMBER: _ClassVar[int]
    FALLBACK_FIELD_NUMBER: _ClassVar[int]
    IDEMPOTENT_FIELD_NUMBER: _ClassVar[int]
    IDEMPOTENCY_FIELD_NUMBER: _ClassVar[int]

resilience: _ExtensionFieldDescriptor[_descriptor_pb2.MethodOptions, Resilience]
service_resilience: _ExtensionFieldDescriptor[
    _descriptor_pb2.ServiceOptions, Resilience
]
file_resilience: _ExtensionFieldDescriptor[_descriptor_pb2.FileOptions, Resilience]
