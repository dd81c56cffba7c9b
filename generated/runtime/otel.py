"""Spans and metrics of OpenTelemetry, where its SDK is installed; else nothing.

The names are those of its semantic conventions for HTTP, RPC and messaging clients: one
span of kind CLIENT (PRODUCER for a message) for each attempt, later ones with
`http.request.resend_count`; and one of kind CONSUMER for each run of a handler, with a link
to the span that sent the message. What the conventions do not know starts with `codegen.`.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from typing import Any

from .attempt import Attempt
from .breaker import BreakerState
from .telemetry import (
    AttemptEnded,
    AttemptRejected,
    AttemptStarted,
    BreakerChanged,
    BudgetExhausted,
    CallEnded,
    ContractViolated,
    Event,
    FellBack,
    HedgeSent,
    Listener,
    RetryScheduled,
)
from .tracing import INBOUND

_SCOPE = "codegen.runtime"

_STATES: Mapping[BreakerState, int] = {
    BreakerState.CLOSED: 0,
    BreakerState.HALF_OPEN: 1,
    BreakerState.OPEN: 2,
    BreakerState.FORCED_CLOSED: 0,
    BreakerState.FORCED_OPEN: 2,
}


def installed_listeners() -> list[Listener]:
    """Return the listeners that need no asking for: this one, where it has a use."""
    found = listener()
    return [] if found is None else [found]


@cache
def listener() -> Listener | None:
    """Return what reports to OpenTelemetry, None if there is nobody to report to.

    `OTEL_SDK_DISABLED=true` turns it off, as it does the SDK.
    """
    if os.environ.get("OTEL_SDK_DISABLED", "").strip().lower() == "true":
        return None
    if find_spec("opentelemetry") is None or find_spec("opentelemetry.sdk") is None:
        return None
    return _Reporter()


class _Reporter:
    """Turns events into spans and metrics."""

    def __init__(self) -> None:
        from opentelemetry import context, metrics, propagate, trace

        self._context = context
        self._trace = trace
        self._propagate = propagate
        self._tracer = trace.get_tracer(_SCOPE)
        meter = metrics.get_meter(_SCOPE)
        self._requests = meter.create_histogram(
            "http.client.request.duration", "s", "Duration of HTTP client requests."
        )
        self._calls = meter.create_histogram(
            "codegen.client.call.duration", "s", "Whole calls, with all attempts."
        )
        self._layers = meter.create_counter(
            "codegen.client.layer.outcomes", "{event}", "What layers did to calls."
        )
        self._states = meter.create_gauge(
            "codegen.client.breaker.state", "1", "0 closed, 1 half-open, 2 open."
        )
        self._spans: dict[Attempt, Any] = {}
        self._entered: dict[Attempt, Any] = {}

    def __call__(self, event: Event) -> None:
        """Report *event*."""
        match event:
            case AttemptStarted():
                self._start(event.attempt)
            case AttemptEnded():
                self._end(event)
            case CallEnded():
                self._calls.record(
                    event.seconds, _attributes(event, **_error_type(event.error))
                )
            case BreakerChanged():
                self._states.set(_STATES[event.new], _attributes(event))
                self._count(event, "breaker", event.new.value)
            case RetryScheduled():
                self._count(event, "retry", "scheduled")
            case BudgetExhausted():
                self._count(event, "budget", "exhausted")
            case AttemptRejected():
                self._count(event, event.layer, "rejected")
            case HedgeSent():
                self._count(event, "hedge", "sent")
            case FellBack():
                self._count(event, "fallback", event.source)
            case ContractViolated():
                self._count(event, "contract", "violated")

    def _count(self, event: Event, layer: str, outcome: str) -> None:
        attributes = {"codegen.layer": layer, "codegen.outcome": outcome}
        self._layers.add(1, _attributes(event, **attributes))

    def _start(self, attempt: Attempt) -> None:
        details = attempt.details or {}
        attributes = dict(details)
        if attempt.number > 1 and "http.request.method" in details:
            attributes["http.request.resend_count"] = attempt.number - 1
        kinds = self._trace.SpanKind
        if details.get("messaging.operation.type") == "process":
            self._enter(attempt, attributes)
            return
        sends = "messaging.system" in details or "messaging.operation.name" in details
        span = self._tracer.start_span(
            _span_name(details),
            kind=kinds.PRODUCER if sends else kinds.CLIENT,
            attributes=attributes,
        )
        self._spans[attempt] = span
        if attempt.headers is not None:
            context = self._trace.set_span_in_context(span)
            self._propagate.inject(attempt.headers, context=context)

    def _enter(self, attempt: Attempt, attributes: Mapping[str, Any]) -> None:
        """Begin to handle a message: what its handler calls belongs to this span."""
        headers, links = INBOUND.get(), []
        if headers:
            sent = self._propagate.extract(headers, self._context.Context())
            creation = self._trace.get_current_span(sent).get_span_context()
            links = [self._trace.Link(creation)] if creation.is_valid else []
        span = self._tracer.start_span(
            _span_name(attributes),
            kind=self._trace.SpanKind.CONSUMER,
            attributes=attributes,
            links=links,
        )
        self._spans[attempt] = span
        if span.get_span_context().is_valid:  # else nobody has set a provider up
            current = self._trace.set_span_in_context(span)
            self._entered[attempt] = self._context.attach(current)

    def _end(self, event: AttemptEnded) -> None:
        attempt = event.attempt
        span = self._spans.pop(attempt, None)
        if span is None:  # it began before anybody listened
            return
        entered = self._entered.pop(attempt, None)
        if entered is not None:
            self._context.detach(entered)
        details = attempt.details or {}
        failure = _failure(event)
        span.set_attributes({**details, **failure})
        if failure:
            described = str(event.error) if event.error is not None else None
            span.set_status(self._trace.StatusCode.ERROR, described)
        if "http.request.method" in details:
            known = {k: v for k, v in details.items() if k != "url.full"}
            self._requests.record(event.seconds, {**known, **failure})
        span.end()


def _span_name(details: Mapping[str, Any]) -> str:
    """Return the low-cardinality name that the conventions ask for."""
    if "http.request.method" in details:
        template = details.get("url.template", "")
        return f"{details['http.request.method']} {template}".strip()
    if "rpc.method" in details:
        return f"{details.get('rpc.service', '')}/{details['rpc.method']}"
    name = details.get("messaging.operation.name", "send")
    return f"{name} {details.get('messaging.destination.name', '')}".strip()


def _failure(event: AttemptEnded) -> dict[str, str]:
    """Return `error.type` of an attempt that failed: its class, else its status."""
    if event.error is not None:
        return _error_type(event.error)
    status = (event.attempt.details or {}).get("http.response.status_code", 0)
    if status >= 400:
        return {"error.type": str(status)}
    return {"error.type": "cancelled"} if event.outcome == "neutral" else {}


def _error_type(error: BaseException | None) -> dict[str, str]:
    return {} if error is None else {"error.type": type(error).__qualname__}


def _attributes(event: Event, **more: str) -> dict[str, str]:
    who = {"codegen.service": event.service, "codegen.operation": event.operation}
    return {**who, **more}
