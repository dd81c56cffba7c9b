"""A trace goes through a handler to what it publishes and calls, with and without its SDK."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import httpx2
import pytest
from opentelemetry import metrics, trace
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode

from codegen.runtime import Policy, Retry, otel
from codegen.runtime.events import (
    Event,
    Json,
    MemoryTransport,
    Message,
    MessageContext,
    Payload,
    Publisher,
    bind,
)
from codegen.runtime.models import ContractModel
from codegen.runtime.tracing import passed_on
from tests.runtime.http import shop
from tests.runtime.virtual import VirtualTime

TRACE = f"00-{'a' * 32}-{'b' * 16}-01"


class Order(ContractModel):
    id: int


def event(name: str, **facts: Any) -> Event[Any]:
    order: Payload[Any] = Payload(name="Order", content=Json(Order))
    return Event(name=name, address=name, payloads=(order,), **facts)


IN, OUT = event("in", policy=Policy(retry=Retry(attempts=1))), event("out")


class Relay:
    """Handles a message by publishing another, and by a call over HTTP."""

    def __init__(self, time: VirtualTime, *, sync: bool = False) -> None:
        self.time = time
        self.transport = MemoryTransport(clock=time.clock)
        self.publisher = Publisher(self.transport)
        self.sent: dict[str, dict[str, str]] = {}
        self.options: Any = {}
        self.error: Exception | None = None
        bind(self.transport, IN, "g", self.call if sync else self.handle)
        bind(self.transport, OUT, "g", self.seen)

    async def handle(self, event: Order, context: MessageContext) -> None:
        await self.publisher._publish(OUT, event, self.options)
        self.call(event, context)
        if self.error is not None:
            raise self.error

    def call(self, event: Order, context: MessageContext) -> None:
        """A `def` runs in a worker thread."""

        def answer(request: httpx2.Request) -> httpx2.Response:
            self.sent["http"] = dict(request.headers)
            return httpx2.Response(200, json={"id": str(UUID(int=7)), "fullName": "R"})

        http = httpx2.Client(transport=httpx2.MockTransport(answer))
        shop.PetsClient(http=http, clock=self.time.clock).get_pet(UUID(int=7))

    async def seen(self, event: Order, context: MessageContext) -> None:
        self.sent["event"] = dict(context.headers)

    def run(self, headers: dict[str, str]) -> dict[str, dict[str, str]]:
        message = Message(
            body=b'{"id":1}',
            content_type="application/json",
            name="Order",
            message_id="m",
            address="in",
            headers=headers,
        )

        async def main() -> None:
            await self.transport.start()
            await self.transport.publish(IN, message)
            await self.transport.idle()
            await self.transport.drain()
            assert passed_on() is None

        self.time.run(main())
        return {
            where: {n: t for n, t in headers.items() if n.startswith("trace")}
            for where, headers in self.sent.items()
        }


def test_without_an_sdk_it_is_passed_on_as_it_came(time: VirtualTime) -> None:
    headers = {"traceparent": TRACE, "tracestate": "a=b", "other": "x"}
    told = {"traceparent": TRACE, "tracestate": "a=b"}
    relay = Relay(time)
    assert relay.run(headers) == {"event": told, "http": told}
    assert relay.sent["event"] == told  # what else came is not passed on


def test_a_handler_in_a_thread_passes_it_on(time: VirtualTime) -> None:
    assert Relay(time, sync=True).run({"traceparent": TRACE}) == {
        "http": {"traceparent": TRACE}
    }


def test_what_the_sender_says_is_meant(time: VirtualTime) -> None:
    relay, own = Relay(time), TRACE.replace("a", "c")
    relay.options = {"headers": {"traceparent": own}}
    sent = relay.run({"traceparent": TRACE})
    assert sent == {"event": {"traceparent": own}, "http": {"traceparent": TRACE}}


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"tracestate": "a=b"},
        {"traceparent": "nonsense"},
        {"traceparent": f"ff-{'a' * 32}-{'b' * 16}-01"},
        {"traceparent": f"00-{'0' * 32}-{'b' * 16}-01"},
        {"traceparent": f"00-{'a' * 32}-{'0' * 16}-01"},
        {"traceparent": f"{TRACE}\r\nX: y"},
    ],
)
def test_what_is_no_trace_is_not_passed_on(
    time: VirtualTime, headers: dict[str, str]
) -> None:
    assert Relay(time).run(headers) == {"event": {}, "http": {}}


@pytest.fixture
def exported(monkeypatch: pytest.MonkeyPatch) -> Iterator[InMemorySpanExporter]:
    """OpenTelemetry set up for one test, and the listener found anew."""
    monkeypatch.delenv("OTEL_SDK_DISABLED")
    exporter, tracers = InMemorySpanExporter(), TracerProvider()
    tracers.add_span_processor(SimpleSpanProcessor(exporter))
    monkeypatch.setattr(trace, "get_tracer", tracers.get_tracer)
    monkeypatch.setattr(metrics, "get_meter", MeterProvider().get_meter)
    otel.listener.cache_clear()
    yield exporter
    otel.listener.cache_clear()
    tracers.shutdown()


def ids(span: ReadableSpan) -> str:
    assert span.context is not None
    traced = f"{span.context.trace_id:032x}-{span.context.span_id:016x}"
    return f"00-{traced}-{span.context.trace_flags:02x}"


def by_name(exporter: InMemorySpanExporter) -> dict[str, ReadableSpan]:
    return {span.name: span for span in exporter.get_finished_spans()}


def test_a_handler_is_a_span_with_a_link_to_who_sent(
    time: VirtualTime, exported: InMemorySpanExporter
) -> None:
    sent = Relay(time).run({"traceparent": TRACE})
    spans = by_name(exported)
    handled, published = spans["process in"], spans["send out"]
    called, taken = spans["GET /pets/{petId}"], spans["process out"]
    assert handled.kind is SpanKind.CONSUMER
    assert dict(handled.attributes or {}) == {
        "messaging.operation.name": "process",
        "messaging.operation.type": "process",
        "messaging.destination.name": "in",
        "messaging.consumer.group.name": "g",
        "messaging.message.id": "m",
    }
    (link,) = handled.links
    assert f"{link.context.trace_id:032x}-{link.context.span_id:016x}" in TRACE
    assert handled.parent is None
    for child in (published, called):
        assert child.parent is not None and handled.context is not None
        assert child.parent.span_id == handled.context.span_id
    assert sent == {
        "event": {"traceparent": ids(published)},
        "http": {"traceparent": ids(called)},
    }
    (link,) = taken.links
    assert published.context is not None
    assert link.context.span_id == published.context.span_id


def test_a_handler_that_fails(
    time: VirtualTime, exported: InMemorySpanExporter
) -> None:
    """Its span says so; what comes after it is not of its trace."""
    relay = Relay(time)
    relay.error = ValueError("no")
    relay.run({})
    span = by_name(exported)["process in"]
    assert span.status.status_code is StatusCode.ERROR
    assert (span.attributes or {})["error.type"] == "ValueError"
    assert span.links == ()
    assert not trace.get_current_span().get_span_context().is_valid
