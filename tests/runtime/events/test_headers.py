"""Typed headers become text on the wire, and typed headers again."""

from __future__ import annotations

from typing import Annotated, Any

import pytest
from pydantic import Field

from codegen.runtime import ContractViolation
from codegen.runtime.events import MessageContext
from codegen.runtime.events.headers import header_texts, read_headers
from codegen.runtime.models import ContractModel


class Origin(ContractModel):
    region: str


class Headers(ContractModel):
    trace_id: Annotated[str | None, Field(alias="trace-id")] = None
    retries: int | None = None
    urgent: bool | None = None
    origin: Origin | None = None


ALL = Headers.model_validate(
    {"trace-id": "1", "retries": 3, "urgent": True, "origin": {"region": "eu"}}
)
TEXTS = {
    "trace-id": "1",
    "retries": "3",
    "urgent": "true",
    "origin": '{"region": "eu"}',
}


def test_headers_are_text_on_the_wire() -> None:
    """Wire names; text as it is, everything else as JSON."""
    assert header_texts(ALL) == TEXTS


def test_headers_that_were_not_set_are_absent() -> None:
    """Absent is not null."""
    assert header_texts(Headers(retries=0)) == {"retries": "0"}


def test_text_becomes_typed_headers_again() -> None:
    """A text that looks like a number stays text where the type wants text."""
    assert read_headers(Headers, TEXTS) == ALL


def test_unknown_headers_are_ignored() -> None:
    """Brokers and tracers add theirs."""
    assert read_headers(Headers, {"traceparent": "00-1"}) == Headers()


@pytest.mark.parametrize(
    ("texts", "message"),
    [
        (
            {"retries": "many"},
            "headers: retries: Input should be a valid integer, unable to parse string as"
            " an integer",
        ),
        (
            {"origin": "{"},
            "headers: origin: Input should be a valid dictionary or instance of Origin",
        ),
        ({"origin": "{}"}, "headers: origin.region: Field required"),
        (
            {"origin": "[" * 100_000},
            "headers: origin: Input should be a valid dictionary or instance of Origin",
        ),
    ],
)
def test_headers_that_break_the_contract(texts: Any, message: str) -> None:
    """The handler learns which header and why."""
    context = MessageContext(
        name="",
        message_id="1",
        correlation_id=None,
        key=None,
        address="a",
        headers=texts,
        attempt=1,
    )
    with pytest.raises(ContractViolation) as caught:
        context.headers_as(Headers)
    assert str(caught.value) == message
