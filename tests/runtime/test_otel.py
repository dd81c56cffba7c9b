"""Spans and metrics, as the SDK of OpenTelemetry receives them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import httpx2
import pytest
from opentelemetry import metrics, trace
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode

from codegen.runtime import Breaker, CircuitOpen, Policy, Retry, TransportError, otel
from codegen.runtime.otel import installed_listeners
from tests.runtime.calls import Peer, raising
from tests.runtime.http import shop
from tests.runtime.virtual import VirtualTime

LOST = TransportError("lost", sent=True)
PET = UUID(int=7)
REX = {"id": str(PET), "fullName": "Rex"}


class Collected:
    """What was reported."""

    def __init__(
        self, spans: InMemorySpanExporter, reader: InMemoryMetricReader
    ) -> None:
        self._spans, self._reader = spans, reader

    @property
    def spans(self) -> tuple[ReadableSpan, ...]:
        return self._spans.get_finished_spans()

    def points(self, name: str) -> list[Any]:
        """The data points of one metric."""
        found = self._reader.get_metrics_data()
        assert found is not None
        return [
            point
            for resource in found.resource_metrics
            for scope in resource.scope_metrics
            for metric in scope.metrics
            if metric.name == name
            for point in metric.data.data_points
        ]


@pytest.fixture
def collected(monkeypatch: pytest.MonkeyPatch) -> Iterator[Collected]:
    """OpenTelemetry set up for one test, and the listener found anew."""
    monkeypatch.delenv("OTEL_SDK_DISABLED")
    exporter, reader = InMemorySpanExporter(), InMemoryMetricReader()
    tracers = TracerProvider()
    tracers.add_span_processor(SimpleSpanProcessor(exporter))
    meters = MeterProvider([reader])
    monkeypatch.setattr(trace, "get_tracer", tracers.get_tracer)
    monkeypatch.setattr(metrics, "get_meter", meters.get_meter)
    otel.listener.cache_clear()
    yield Collected(exporter, reader)
    otel.listener.cache_clear()
    tracers.shutdown()
    meters.shutdown()


def shop_client(time: VirtualTime, *answers: object) -> tuple[Any, list[Any]]:
    left, requests = list(answers), []

    def answer(request: httpx2.Request) -> httpx2.Response:
        requests.append(request)
        found = left.pop(0)
        if isinstance(found, Exception):
            raise found
        assert isinstance(found, httpx2.Response)
        return found

    http = httpx2.Client(transport=httpx2.MockTransport(answer))
    return shop.PetsClient(http=http, clock=time.clock), requests


def test_each_attempt_is_a_span_and_travels_on(
    time: VirtualTime, collected: Collected
) -> None:
    client, requests = shop_client(
        time,
        httpx2.ReadError("lost"),
        httpx2.Response(503),
        httpx2.Response(200, json=REX),
    )
    assert client.get_pet(PET) == shop.Pet.model_validate(REX)
    lost, busy, good = collected.spans
    for span in (lost, busy, good):
        assert span.name == "GET /pets/{petId}"
        assert span.kind is SpanKind.CLIENT
        assert span.attributes is not None
        assert span.attributes["http.request.method"] == "GET"
        assert span.attributes["server.address"] == "pets.example.com"
        assert span.attributes["url.full"] == f"https://pets.example.com/v1/pets/{PET}"
    assert [dict(s.attributes or {}).get("http.request.resend_count") for s in (lost, busy, good)] == [None, 1, 2]  # fmt: skip
    assert [s.status.status_code for s in (lost, busy, good)] == [
        StatusCode.ERROR,
        StatusCode.ERROR,
        StatusCode.UNSET,
    ]
    assert [dict(s.attributes or {}).get("error.type") for s in (lost, busy, good)] == [
        "TransportError",
        "503",
        None,
    ]
    for request, span in zip(requests, collected.spans, strict=True):
        assert span.context is not None
        traced = f"00-{span.context.trace_id:032x}-{span.context.span_id:016x}-"
        assert request.headers["traceparent"].startswith(traced)


def test_metrics_of_attempts_and_calls(time: VirtualTime, collected: Collected) -> None:
    client, _ = shop_client(time, httpx2.Response(503), httpx2.Response(200, json=REX))
    client.get_pet(PET)
    requests = collected.points("http.client.request.duration")
    assert sorted(
        (dict(p.attributes).get("http.response.status_code"), p.count) for p in requests
    ) == [(200, 1), (503, 1)]
    (call,) = collected.points("codegen.client.call.duration")
    assert dict(call.attributes) == {
        "codegen.service": "pets",
        "codegen.operation": "getPet",
    }
    assert call.sum == pytest.approx(0.1)
    (retry,) = collected.points("codegen.client.layer.outcomes")
    assert (dict(retry.attributes), retry.value) == (
        {
            "codegen.service": "pets",
            "codegen.operation": "getPet",
            "codegen.layer": "retry",
            "codegen.outcome": "scheduled",
        },
        1,
    )


def test_the_state_of_the_circuit_is_a_gauge(
    time: VirtualTime, collected: Collected
) -> None:
    policy = Policy(breaker=Breaker(consecutive=1), retry=Retry(attempts=1))
    peer = Peer(time, policy)
    peer.engine.listeners += installed_listeners()
    with pytest.raises(TransportError):
        peer.call_sync(raising(LOST))
    (gauge,) = collected.points("codegen.client.breaker.state")
    assert gauge.value == 2
    with pytest.raises(CircuitOpen):
        peer.call_sync(raising(LOST))
    counted = {
        (dict(p.attributes)["codegen.layer"], dict(p.attributes)["codegen.outcome"])
        for p in collected.points("codegen.client.layer.outcomes")
    }
    assert counted == {("breaker", "open"), ("breaker", "rejected")}


def test_it_can_be_turned_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OTEL_SDK_DISABLED", "TRUE")
    otel.listener.cache_clear()
    assert installed_listeners() == []
    otel.listener.cache_clear()


def test_without_the_sdk_there_is_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OTEL_SDK_DISABLED")
    monkeypatch.setattr(otel, "find_spec", lambda name: None)
    otel.listener.cache_clear()
    assert installed_listeners() == []
    otel.listener.cache_clear()
