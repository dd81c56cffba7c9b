"""What a policy cannot say of an operation, and what contradicts itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from codegen.diagnostics import Report, codes
from codegen.model.policy import settings
from codegen.model.policy.settings import Group
from codegen.model.policy.values import Facts, Layer, Policy, Said

FOR_SAFE = {
    "hedge": "an operation that is not safe is not hedged: both attempts may count",
    "fallback": "answers of an operation that is not safe do not serve again",
}
"""Layers that need an operation which changes nothing."""
_CALLED = {"http": "a call over HTTP", "grpc": "a call over gRPC", "events": "an event"}
# A part and the whole that it lies in. What a contract says of all its operations gives
# way to a shorter whole of one of them; beside such a whole the part is wrong.
_BOUNDS = (
    ("timeout.attempt", "timeout.total"),
    ("timeout.connect", "timeout.attempt"),
    ("retry.backoff.base", "retry.backoff.cap"),
    ("breaker.open", "breaker.maxOpen"),
)
Levels = Mapping[str, int]
"""Which layer says a setting, counted from the outside; nothing where none does."""


def meaningless(
    path: str, said: Said, layer: Layer, facts: Facts, report: Report
) -> None:
    """Report a setting that the slice does not know; a whole contract may say it."""
    outer = path.rpartition(".")[0]
    if layer.own and outer not in layer.said:  # its group says the same already
        called = "a stream" if facts.stream else _CALLED[facts.slice]
        message = f"{path} means nothing for {called}"
        report.add(codes.POLICY_WITHOUT_MEANING, said.at, message, hint="delete it")


def unsafe(path: str, said: Said, layer: Layer, facts: Facts, report: Report) -> None:
    """Report a layer that the operation cannot have; a whole contract may say it."""
    if not layer.own:
        return
    if facts.stream:
        meaningless(path, said, layer, facts, report)
    else:
        hint = "say `idempotency: {safe: true}` if calling it changes nothing"
        report.add(codes.UNSAFE_POLICY, said.at, FOR_SAFE[path], hint=hint)


def refused(policy: Policy, layer: Layer) -> Mapping[str, str]:
    """What *layer*, laid on last, asks of an operation that cannot have it, and why."""
    found: dict[str, str] = {}
    for path in FOR_SAFE:
        said = layer.said.get(path)
        if said is not None and said.value and policy.get(path) is False:
            found[path] = "a stream" if policy.facts.stream else "not safe"
    path = "retry.attempts"
    if path in layer.said and layer.said[path].value > 1:
        reason = unrepeated(policy)
        found |= {path: reason} if reason else {}
    return found


def unrepeated(policy: Policy) -> str | None:
    """Why an operation is not retried, whatever is asked; None if it is."""
    if "retry.attempts" in policy.facts.fixed:
        return "a stream of requests"
    if policy.repeatable or policy.facts.redelivered:
        return None
    return "not idempotent"


def bound(
    values: dict[str, Said],
    levels: dict[str, int],
    layers: Sequence[Layer],
    report: Report,
) -> None:
    """Keep every part within its whole."""
    for part, whole in _BOUNDS:
        inner, outer = values.get(part), values.get(whole)
        if inner is None or outer is None or inner.value is None:
            continue
        if outer.value is None or inner.value <= outer.value:
            continue
        chosen = part in levels and (
            levels.get(whole, levels[part]) == levels[part]
            or (layers[levels[part]].own and levels[whole] < levels[part])
        )
        if chosen:
            message = f"{_of(part, inner)} is longer than {_of(whole, outer)}"
            report.add(codes.POLICY_CONTRADICTION, inner.at, message)
        else:
            values[part] = outer
            # It now says what the whole says, so what is part of it is judged by that.
            levels[part] = levels.get(whole, levels.get(part, -1))


def _of(path: str, said: Said) -> str:
    return f"{path} of {settings.shown(path, said.value)}"


def check(policy: Policy, levels: Levels, report: Report) -> None:
    """Report what the effective policy cannot be."""
    _check_window(policy, levels, report)
    _check_retry(policy, levels, report)
    _check_hedge(policy, levels, report)
    _check_needs(policy, report)
    _check_silent(policy, levels, report)


def _check_window(policy: Policy, levels: Levels, report: Report) -> None:
    """A window that no two attempts fit into never sees a share of failures."""
    window, attempt = "breaker.window", "timeout.attempt"
    if not policy.get("breaker") or policy.get(attempt) is None:
        return
    said = max(levels.get(window, -1), levels.get(attempt, -1))
    if said >= 0 and policy.get(window) < 2 * policy.get(attempt):
        culprit = window if levels.get(window, -1) == said else attempt
        least = settings.shown(window, 2 * policy.get(attempt))
        report.add(
            codes.POLICY_CONTRADICTION,
            policy.values[culprit].at,
            f"{_of(window, policy.values[window])} is shorter than two attempts of"
            f" {settings.shown(attempt, policy.get(attempt))}",
            hint=f"make it {least} or more, or the attempt shorter",
        )


def _check_retry(policy: Policy, levels: Levels, report: Report) -> None:
    path = "retry.attempts"
    if policy.get(path) == 1 or not _is_own(path, policy.layers, levels):
        return
    if unrepeated(policy):
        report.add(
            codes.UNSAFE_POLICY,
            policy.values[path].at,
            "an operation that is not idempotent is not retried",
            hint="say `idempotent: true` if calling it twice does no harm",
        )


def _is_own(path: str, layers: Sequence[Layer], levels: Levels) -> bool:
    return path in levels and layers[levels[path]].own


def _check_hedge(policy: Policy, levels: Levels, report: Report) -> None:
    """A hedge stands in place of retries, so one place cannot ask for both."""
    if not policy.get("hedge") or policy.get("retry.attempts") == 1:
        return
    layer = policy.layers[levels["hedge"]]
    retries = [said for path, said in layer.said.items() if path.startswith("retry.")]
    if retries:
        report.add(
            codes.POLICY_CONTRADICTION,
            layer.said["hedge"].at,
            "hedge stands in place of retry, and both are said here",
            hint="delete one of them, or say `retry: false`",
        )


def _check_needs(policy: Policy, report: Report) -> None:
    for path, row in settings.ROWS.items():
        if not isinstance(row, Group) or not policy.get(path) or not row.needs:
            continue
        if not any(policy.get(f"{path}.{word}") for word in row.needs):
            report.add(
                codes.POLICY_CONTRADICTION,
                policy.values[path].at,
                f"{path} says nothing without {' or '.join(row.needs)}",
            )


def _check_silent(policy: Policy, levels: Levels, report: Report) -> None:
    """Report settings that cannot show, beside what takes their meaning away."""
    for layer in policy.layers:
        attempts = layer.said.get("retry.attempts")
        if attempts is not None and attempts.value == 1:
            pauses = [p for p in layer.said if p.startswith("retry.backoff")]
            for path in pauses[:1]:
                message = f"{path} says nothing beside a retry of one attempt"
                report.add(codes.POLICY_CONTRADICTION, layer.said[path].at, message)
    ratio, slow = "breaker.slowRatio", "breaker.slow"
    chosen = levels.get(ratio, -1) > levels.get(slow, -1)
    if policy.get("breaker") and policy.get(slow) is None and chosen:
        message = f"{ratio} says nothing without slow"
        hint = "say from which time on an attempt is slow: `slow: 1s`"
        at = policy.values[ratio].at
        report.add(codes.POLICY_CONTRADICTION, at, message, hint=hint)
    _check_late(policy, levels, report)


def _check_late(policy: Policy, levels: Levels, report: Report) -> None:
    """A hedge that would begin when the call has ended; a shorter call may undo it."""
    total, delay = policy.get("timeout.total"), policy.get("hedge.delay")
    if not policy.get("hedge") or total is None or delay == "p95" or delay < total:
        return
    if levels["hedge"] >= levels.get("timeout.total", -1):
        message = (
            f"{_of('hedge.delay', policy.values['hedge.delay'])} is no shorter than"
            f" {_of('timeout.total', policy.values['timeout.total'])}, so no second"
            " attempt begins"
        )
        report.add(codes.POLICY_CONTRADICTION, policy.values["hedge"].at, message)
