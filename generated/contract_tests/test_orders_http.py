"""Whether a service keeps orders.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..orders.http import operations, resources
from ..orders.http.fake import FakeOrdersService
from ..orders.http.server import create_app
from ..runtime.contract_tests.http import laws
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeOrdersService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="orders",
    slice="http",
    contract="orders.openapi.yaml",
    tests=__file__,
    fake=FakeOrdersService,
    serve=serve,
    document="orders/http/openapi.json",
    operations=operations.ALL,
    resources=resources.ALL,
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_list_orders() -> None:
    """GET /orders: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LIST_ORDERS)


def test_place_order() -> None:
    """POST /orders: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.PLACE_ORDER)


def test_get_order() -> None:
    """GET /orders/{orderId}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_ORDER)


def test_cancel_order() -> None:
    """POST /orders/{orderId}/cancel: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.CANCEL_ORDER)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()


def test_orders_read_after_create() -> None:
    """What POST /orders made is what GET /orders/{orderId} shows."""
    laws.read_after_create(SUBJECT, resources.ORDERS, stated=True)


def test_orders_list_after_create() -> None:
    """What POST /orders made, GET /orders lists."""
    laws.list_after_create(SUBJECT, resources.ORDERS, stated=True)


def test_orders_pages() -> None:
    """The pages of GET /orders part the list."""
    laws.pages_part_the_list(SUBJECT, resources.ORDERS, stated=True)


def test_orders_limits() -> None:
    """A page of GET /orders is as short as was asked for."""
    laws.limits_hold(SUBJECT, resources.ORDERS, stated=True)


def test_orders_filter_status() -> None:
    """GET /orders with status lists those that it says."""
    laws.a_filter_only_filters(
        SUBJECT, resources.ORDERS, "status", "status", stated=True
    )


def test_orders_filter_customer_id() -> None:
    """GET /orders with customerId lists those that it says."""
    laws.a_filter_only_filters(
        SUBJECT, resources.ORDERS, "customerId", "customerId", stated=True
    )


def test_orders_idempotency_key() -> None:
    """POST /orders, sent twice with one Idempotency-Key, is done once."""
    laws.one_key_one_effect(
        SUBJECT,
        operations.PLACE_ORDER,
        resources.ORDERS,
        "Idempotency-Key",
        stated=True,
    )
