"""Data types of shop.asyncapi.yaml."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from ...runtime.models import ContractModel


class Order(ContractModel):
    id: str


class CloudEvent(ContractModel):
    specversion: Literal["1.0"]
    id: str
    source: str
    type: str


class Paid(ContractModel):
    specversion: Literal["1.0"]
    id: str
    source: str
    type: Literal["com.example.paid"]
    data: Order | None = None


class Refunded(ContractModel):
    specversion: Literal["1.0"]
    id: str
    source: str
    type: Literal["com.example.refunded"]
    data: Order | None = None


class PackedHeaders(ContractModel):
    ce_specversion: Literal["1.0"]
    ce_id: str
    ce_source: str
    ce_type: Literal["com.example.packed"]
    ce_subject: str | None = None


class ShippedHeaders(ContractModel):
    ce_specversion: Literal["1.0"]
    ce_id: str
    ce_source: str
    ce_type: Literal["com.example.shipped"]
    ce_subject: str | None = None


class LostHeaders(ContractModel):
    cloud_events_type: Annotated[
        Literal["com.example.lost"], Field(alias="cloudEvents:type")
    ]
    cloud_events_source: Annotated[str, Field(alias="cloudEvents:source")]
    cloud_events_subject: Annotated[str, Field(alias="cloudEvents:subject")]
