"""Names of fields: both kinds in a constructor, those of the contract on the wire."""

from __future__ import annotations

import asyncio
import inspect
import pickle
from typing import Annotated, Any, Literal

import httpx2
import pytest
from fastapi import FastAPI
from pydantic import Field, TypeAdapter, ValidationError

from codegen.runtime.content import Json
from codegen.runtime.errors import ContractViolation
from codegen.runtime.models import ContractModel


class Invoice(ContractModel):
    kind_: Annotated[Literal["invoice"], Field(alias="kind")]
    due_days: Annotated[int, Field(alias="dueDays")]


class Card(ContractModel):
    kind_: Annotated[Literal["card"], Field(alias="kind")]
    last_four: Annotated[str, Field(alias="last4")] = "0000"


class LateInvoice(Invoice):
    fee_in_cents: Annotated[int, Field(alias="feeInCents")] = 0


class Order(ContractModel):
    paid_by: Annotated[
        Annotated[Invoice | Card, Field(discriminator="kind_")], Field(alias="paidBy")
    ]
    part_of: Annotated[Order | None, Field(alias="partOf")] = None


INVOICE: dict[str, Any] = {"kind": "invoice", "dueDays": 7}


@pytest.mark.parametrize(
    "names",
    [
        INVOICE,
        {"kind_": "invoice", "due_days": 7},
        {"kind": "invoice", "due_days": 7},
    ],
)
def test_a_constructor_takes_both(names: dict[str, Any]) -> None:
    """Python names, wire names, and some of each; so do nested values."""
    made = Invoice(**names)
    assert (made.kind_, made.due_days) == ("invoice", 7)
    assert made.model_fields_set == {"kind_", "due_days"}
    fee: dict[str, Any] = {"feeInCents": 5}
    late = LateInvoice(**names, **fee)
    assert (late.due_days, late.fee_in_cents) == (7, 5)
    nested: dict[str, Any] = {"paid_by": names, "partOf": {"paidBy": names}}
    whole = Order(**nested)
    assert whole == Order(paid_by=made, part_of=Order(paid_by=made))


def _complaint(value: dict[str, Any], type: Any) -> str:
    raw = TypeAdapter[Any](dict[str, Any]).dump_json(value)
    with pytest.raises(ContractViolation) as caught:
        Json(type).decode(raw)
    return str(caught.value)


def test_the_wire_goes_by_wire_names() -> None:
    """At every level, in branches of a union and in subclasses too."""
    python = {"kind": "invoice", "due_days": 7}
    assert _complaint(python, Invoice) == "dueDays: Field required"
    assert _complaint(python, LateInvoice) == "dueDays: Field required"
    assert _complaint({"paid_by": INVOICE}, Order) == "paidBy: Field required"
    assert (
        _complaint({"paidBy": python}, Order)
        == "paidBy.invoice.dueDays: Field required"
    )
    inner = {"paidBy": INVOICE, "partOf": {"paidBy": python}}
    assert _complaint(inner, Order) == "partOf.paidBy.invoice.dueDays: Field required"
    ignored = Json(LateInvoice).decode(b'{"kind":"invoice","dueDays":7,"due_days":8}')
    assert ignored == LateInvoice(kind_="invoice", due_days=7)
    assert _complaint({"paidBy": {"kind_": "card"}}, Order) == (
        "paidBy.card.kind: Field required"
    )


def test_model_validate_is_the_wire() -> None:
    """It does not pass through the constructor."""
    assert Invoice.model_validate(INVOICE) == Invoice(kind_="invoice", due_days=7)
    with pytest.raises(ValidationError):
        Invoice.model_validate({"kind_": "invoice", "due_days": 7})


def test_a_server_goes_by_wire_names() -> None:
    """FastAPI validates bodies as `Json.decode` does."""
    app = FastAPI()

    @app.post("/")
    def take(body: Order) -> int:
        assert isinstance(body.paid_by, Invoice)
        return body.paid_by.due_days

    async def send(value: Any) -> tuple[int, Any]:
        transport = httpx2.ASGITransport(app=app)
        async with httpx2.AsyncClient(transport=transport, base_url="http://x") as http:
            answer = await http.post("/", json=value)
            return answer.status_code, answer.json()

    assert asyncio.run(send({"paidBy": INVOICE})) == (200, 7)
    status, problem = asyncio.run(send({"paidBy": {"kind": "invoice", "due_days": 7}}))
    assert (status, problem["detail"][0]["loc"]) == (
        422,
        ["body", "paidBy", "invoice", "dueDays"],
    )


def test_a_wrong_argument_is_named() -> None:
    """By its Python name, as the caller spelt it."""
    wrong: dict[str, Any] = {"kind_": "invoice", "due_days": "many"}
    with pytest.raises(ValidationError) as caught:
        Invoice(**wrong)
    assert [problem["loc"] for problem in caught.value.errors()] == [("due_days",)]


def test_the_rest_of_a_model_works() -> None:
    """Copies, pickles, signatures, and a constructor of the user's own."""
    made = Invoice(kind_="invoice", due_days=7)
    assert pickle.loads(pickle.dumps(made)) == made
    assert made.model_copy(update={"due_days": 8}).due_days == 8
    assert set(inspect.signature(Invoice).parameters) == {"kind", "dueDays"}

    class Mine(Invoice):
        def __init__(self, days: int = 1, **more: Any) -> None:
            super().__init__(**{"kind": "invoice", "due_days": days, **more})

    assert Mine(3).due_days == 3
