"""From `x-resilience` to the effective policy: facts and defaults merged, later wins.

Only the provider can say that an operation is idempotent; without that the runtime
repeats nothing but calls that provably never left (`notes/resilience.md` (a)).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from typing import Any

from codegen.diagnostics import Pointer, Report, codes
from codegen.model import ir

KEY = "x-resilience"
# The words of the policy, and those that this version already puts into code.
WORDS = frozenset(
    {"timeout", "retry", "idempotency", "idempotent", "breaker", "bulkhead"}
    | {"hedge", "fallback", "budget", "rateLimit"}
)
_LATER = WORDS - {"timeout", "retry", "idempotent"}
_UNITS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0}
_Values = dict[str, tuple[Any, Pointer]]


def policy_of(
    layers: Iterable[tuple[Mapping[str, Any], Pointer]],
    *,
    idempotent: bool,
    report: Report,
    idempotency_key: str | None = None,
) -> ir.Policy:
    """The policy of an operation: *layers* from the outside (document) to the inside.

    *idempotent* is what the protocol says, *idempotency_key* the header that the
    contract declares for it.
    """
    values: _Values = {}
    own: Pointer | None = None
    for node, at in layers:
        own = at
        said = node.get(KEY)
        if said is not None:
            values.update(_read(said, at / KEY, report))
    default = ir.Policy()
    fact = values.get("idempotent")
    is_idempotent = bool(fact[0]) if fact else idempotent
    total = values["timeout.total"][0] if "timeout.total" in values else default.total
    attempt = min(total, default.attempt)
    if "timeout.attempt" in values:
        attempt, at = values["timeout.attempt"]
        if attempt > total:
            message = (
                f"an attempt of {attempt:g} s is longer than the total of {total:g} s"
            )
            report.add(codes.BAD_POLICY, at, message)
    attempts = default.attempts
    if "retry.attempts" in values:
        attempts, at = values["retry.attempts"]
        repeatable = is_idempotent or idempotency_key is not None
        # What the whole contract says holds for those operations that it fits.
        if attempts > 1 and not repeatable and own is not None and _below(at, own):
            report.add(
                codes.BAD_POLICY,
                at,
                "an operation that is not idempotent is not retried",
                hint="say `idempotent: true` if calling it twice does no harm",
            )
    return ir.Policy(
        total=total,
        attempt=attempt,
        attempts=attempts,
        idempotent=is_idempotent,
        idempotency_key=idempotency_key,
    )


def _below(at: Pointer, ancestor: Pointer) -> bool:
    depth = len(ancestor.tokens)
    return at.file == ancestor.file and at.tokens[:depth] == ancestor.tokens


def _read(said: Any, at: Pointer, report: Report) -> _Values:
    if not isinstance(said, dict):
        report.add(codes.BAD_POLICY, at, f"{KEY} must be an object")
        return {}
    values: _Values = {}
    for word, value in said.items():
        if word not in WORDS:
            known = ", ".join(sorted(WORDS))
            message = f'"{word}" is no word of a policy'
            report.add(codes.BAD_POLICY, at / word, message, hint=f"known: {known}")
        elif word in _LATER:
            message = f'"{word}" is not put into code yet'
            report.add(codes.NOT_GENERATED, at / word, message)
        elif word == "idempotent":
            _boolean(value, at / word, values, report)
        elif word == "timeout":
            _timeout(value, at / word, values, report)
        else:
            _retry(value, at / word, values, report)
    return values


def _boolean(value: Any, at: Pointer, values: _Values, report: Report) -> None:
    if isinstance(value, bool):
        values["idempotent"] = (value, at)
    else:
        report.add(codes.BAD_POLICY, at, "idempotent must be true or false")


def _timeout(value: Any, at: Pointer, values: _Values, report: Report) -> None:
    """`timeout: 2s` is the total; `timeout: {total, attempt}` says both."""
    parts = value if isinstance(value, dict) else {"total": value}
    for word, said in parts.items():
        where = at / word if isinstance(value, dict) else at
        if word not in ("total", "attempt"):
            message = f'"{word}" is no timeout; total and attempt are'
            report.add(codes.BAD_POLICY, where, message)
            continue
        found = seconds(said)
        if found is None:
            message = f"{said!r} is no duration"
            report.add(codes.BAD_POLICY, where, message, hint="write 2s, 500ms or 1m")
        else:
            values[f"timeout.{word}"] = (found, where)


def _retry(value: Any, at: Pointer, values: _Values, report: Report) -> None:
    parts = value if isinstance(value, dict) else {"attempts": value}
    for word, said in parts.items():
        where = at / word if isinstance(value, dict) else at
        if word in ("backoff", "on", "respectRetryAfter"):
            message = f'"{word}" is not put into code yet'
            report.add(codes.NOT_GENERATED, where, message)
        elif word != "attempts":
            report.add(codes.BAD_POLICY, where, f'"{word}" is no word of retry')
        elif not isinstance(said, int) or isinstance(said, bool) or said < 1:
            report.add(codes.BAD_POLICY, where, "attempts must be 1 or more")
        else:
            values["retry.attempts"] = (said, where)


def seconds(value: Any) -> float | None:
    """A duration in seconds: a number, or `250ms`, `2s`, `1m`; None if it is neither."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value) if 0 < value < math.inf else None
    match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*(ms|s|m|h)", str(value).strip())
    if match is None or float(match[1]) == 0:
        return None
    return float(match[1]) * _UNITS[match[2]]
