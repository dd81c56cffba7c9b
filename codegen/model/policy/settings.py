"""The one table of what a policy may say: parsing, defaults, code and docs follow it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import KW_ONLY, dataclass, field
from typing import Any

from codegen.model import names
from codegen.model.policy import kinds
from codegen.model.policy.kinds import Kind

_ALL = frozenset({"http", "grpc", "events"})
_CALLS = frozenset({"http", "grpc"})
_HTTP = frozenset({"http"})


@dataclass(frozen=True, slots=True)
class Setting:
    """One value of a policy: a word of the contract and a keyword of the runtime."""

    word: str
    kind: Kind
    default: Any
    doc: str
    _: KW_ONLY
    slices: frozenset[str] = _ALL
    """Where it means something, if its group does."""
    by_slice: Mapping[str, Kind] = field(default_factory=dict)
    """Where a slice takes other values than *kind*."""
    always: bool = False
    """Printed even where it is the default."""
    fact: bool = False
    """Only the provider can say it."""
    python: str | None = None
    """The keyword, if it is not the word in snake case; empty for none."""


@dataclass(frozen=True, slots=True)
class Group:
    """Settings that belong together, and the class that holds them."""

    word: str
    python: str
    """The class; empty if the members are keywords of the class around them."""
    doc: str
    members: tuple[Setting | Group, ...]
    _: KW_ONLY
    short: tuple[str, ...] = ()
    """Members that a single value may say in place of an object."""
    between: str = ""
    """What stands between them, if they are several."""
    needs: tuple[str, ...] = ()
    """It means nothing without one of these."""
    on: bool | None = None
    """Whether it holds where nobody says so; None: it cannot be switched off."""
    slices: frozenset[str] = _ALL
    fact: bool = False


Row = Setting | Group

_TIMEOUT = (
    Setting(
        "total",
        kinds.LIMIT,
        30.0,
        "The whole call with all its attempts and pauses.",
        always=True,
    ),
    Setting(
        "attempt",
        kinds.LIMIT,
        10.0,
        "One attempt, from connecting to the last byte.",
        always=True,
    ),
    Setting(
        "connect",
        kinds.LIMIT,
        None,
        "Opening a connection, within the attempt.",
        slices=_HTTP,
    ),
)
_BACKOFF = (
    Setting("base", kinds.DURATION, 0.1, "The largest first pause."),
    Setting("cap", kinds.DURATION, 5.0, "The largest pause of all."),
    Setting(
        "throttled",
        kinds.DURATION,
        1.0,
        "The base after the other side said that it is busy.",
        slices=_CALLS,
    ),
)
_RETRY = (
    Setting(
        "attempts",
        kinds.ATTEMPTS,
        3,
        "Attempts in all, the first one included; false never repeats.",
        always=True,
    ),
    Group(
        "backoff",
        "Backoff",
        "Random pauses, each at most twice as long as the one before: 100ms..5s.",
        _BACKOFF,
        short=("base", "cap"),
        between="..",
    ),
    Setting(
        "on",
        kinds.ANSWERS,
        None,
        "Which answers are worth repeating: statuses of HTTP, codes of gRPC.",
        slices=_CALLS,
        by_slice={"http": kinds.STATUSES, "grpc": kinds.CODES},
    ),
    Setting(
        "respectRetryAfter",
        kinds.FLAG,
        True,
        "Whether to wait as long as the other side asks.",
        slices=_CALLS,
    ),
)
_IDEMPOTENCY = (
    Setting(
        "header",
        kinds.HEADER,
        None,
        "The request header that makes repeating harmless.",
        slices=_HTTP,
        fact=True,
        python="idempotency_key",
    ),
    Setting(
        "safe",
        kinds.FLAG,
        False,
        "Whether calling changes nothing, as a GET.",
        fact=True,
        python="",
    ),
)
_BREAKER = (
    Setting(
        "scope",
        kinds.one_of("authority", "operation"),
        "authority",
        "Who shares the circuit: the calls of one authority, or of one operation.",
    ),
    Setting(
        "window",
        kinds.DURATION,
        30.0,
        "Time over which the share of failures is taken.",
    ),
    Setting("ratio", kinds.RATIO, 0.5, "Share of failed attempts that opens it."),
    Setting("minCalls", kinds.count(1), 20, "Attempts before a share says anything."),
    Setting(
        "consecutive",
        kinds.count(1),
        10,
        "Failures in a row that open it whatever the share.",
    ),
    Setting("open", kinds.DURATION, 5.0, "Time it stays open at first; it doubles."),
    Setting("maxOpen", kinds.DURATION, 60.0, "Time it stays open at most."),
    Setting("probes", kinds.count(1), 2, "Good probes in a row that close it."),
    Setting("slow", kinds.LIMIT, None, "Time from which an attempt counts as slow."),
    Setting("slowRatio", kinds.RATIO, 1.0, "Share of slow attempts that opens it."),
)
_BUDGET = (
    Setting("ratio", kinds.RATIO, 0.2, "Retries that one first attempt pays for."),
    Setting(
        "reserve",
        kinds.count(1),
        10,
        "Retries that may be saved up; a new client starts with them.",
    ),
)
_BULKHEAD = (
    Setting(
        "limit",
        kinds.count(1),
        100,
        "Calls at once; with adaptive the most that it may grow to.",
    ),
    Setting("queue", kinds.count(0), 0, "Calls that may wait for their turn."),
    Setting(
        "adaptive", kinds.FLAG, False, "Whether the limit follows the response times."
    ),
)
_RATE_LIMIT = (
    Setting("calls", kinds.count(1), None, "Calls that may begin."),
    Setting("per", kinds.PER, 1.0, "The time in which they may."),
    Setting(
        "burst", kinds.count(1), None, "Calls that may begin at once after a rest."
    ),
)
_HEDGE = (
    Setting(
        "delay",
        kinds.DELAY,
        2.0,
        "Time before the next attempt joins, or p95 of what good ones took.",
    ),
    Setting("extra", kinds.count(1), 1, "Attempts beside the first one at most."),
)
_FALLBACK = (
    Setting(
        "fresh", kinds.SPAN, 0.0, "Time in which an answer serves again without a call."
    ),
    Setting(
        "stale",
        kinds.SPAN,
        0.0,
        "Time in which it serves when a call fails (RFC 5861).",
    ),
    Setting("entries", kinds.count(1), 256, "Answers that are kept."),
)

POLICY = Group(
    "",
    "Policy",
    "How calls behave when the network does not.",
    (
        Group(
            "timeout",
            "Timeout",
            "Limits of time; one duration is the total.",
            _TIMEOUT,
            short=("total",),
        ),
        Group(
            "retry",
            "Retry",
            "When a failed attempt is repeated; one number is the attempts.",
            _RETRY,
            short=("attempts",),
        ),
        Group(
            "breaker",
            "Breaker",
            "When to stop calling a peer that fails, and when to try it again.",
            _BREAKER,
            on=True,
        ),
        Group(
            "budget",
            "Budget",
            "Limit of the load that retries and hedges add; one share is the ratio.",
            _BUDGET,
            short=("ratio",),
            on=True,
        ),
        Group(
            "bulkhead",
            "Bulkhead",
            "How many calls may be under way at once; one number is the limit.",
            _BULKHEAD,
            short=("limit",),
            on=True,
        ),
        Group(
            "rateLimit",
            "RateLimit",
            "How many calls may begin in a span of time: 100/s, 100/m, 100/h.",
            _RATE_LIMIT,
            short=("calls", "per"),
            between="/",
            needs=("calls",),
            on=False,
        ),
        Group(
            "hedge",
            "Hedge",
            "A second attempt beside a slow first one; one duration is the delay.",
            _HEDGE,
            short=("delay",),
            on=False,
            slices=_CALLS,
        ),
        Group(
            "fallback",
            "Fallback",
            "When an earlier good answer serves instead of a new one.",
            _FALLBACK,
            needs=("fresh", "stale"),
            on=False,
            slices=_CALLS,
        ),
        Setting(
            "idempotent",
            kinds.FLAG,
            False,
            "Whether calling twice does no more than calling once.",
            fact=True,
        ),
        Group(
            "idempotency",
            "",
            "What makes repeating harmless.",
            _IDEMPOTENCY,
            slices=_CALLS,
            fact=True,
        ),
    ),
)


def rows(group: Group = POLICY, prefix: str = "") -> Iterator[tuple[str, Row]]:
    """Every row below *group* with its path, `retry.backoff.base`; groups first."""
    for row in group.members:
        path = f"{prefix}{row.word}"
        yield path, row
        if isinstance(row, Group):
            yield from rows(row, f"{path}.")


ROWS: Mapping[str, Row] = dict(rows())
"""Every row by its path."""
WORDS = frozenset(row.word for row in POLICY.members)
"""What may stand at the top of a policy."""


def lineage(path: str) -> Iterator[Row]:
    """The row at *path* and the groups around it, the outermost first."""
    words = path.split(".")
    for length in range(1, len(words) + 1):
        yield ROWS[".".join(words[:length])]


def applies(path: str, slice: str) -> bool:
    """Whether the setting at *path* means something for calls of a slice."""
    return all(slice in row.slices for row in lineage(path))


def default(row: Row) -> Any:
    """What holds where nobody says otherwise; of a group, whether it is on."""
    return row.default if isinstance(row, Setting) else row.on


def keyword(row: Row) -> str:
    """What the runtime calls it, `min_calls`; empty if it does not know it."""
    if isinstance(row, Setting) and row.python is not None:
        return row.python
    return names.snake(row.word)


def shorts(group: Group) -> tuple[Setting, ...]:
    """The members that a single value may say, in its order."""
    members = {row.word: row for row in group.members if isinstance(row, Setting)}
    return tuple(members[word] for word in group.short)


def pattern(group: Group) -> str:
    """What the single value looks like where several members make it up."""
    return re.escape(group.between).join(row.kind.text for row in shorts(group))


def shown(path: str, value: Any) -> str:
    """A value of the setting at *path* in the words of a contract."""
    row = ROWS[path]
    kind = row.kind if isinstance(row, Setting) else kinds.FLAG
    return kind.show(value)
