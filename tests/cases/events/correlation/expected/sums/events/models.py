"""Data types of sums.asyncapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class Add(ContractModel):
    add: int


class AddHeaders(ContractModel):
    adds: str


class Take(ContractModel):
    take: int


class TakeHeaders(ContractModel):
    takes: str


class Ok(ContractModel):
    sum: int


class OkHeaders(ContractModel):
    h: str


class Head(ContractModel):
    h: str


class HeadHeaders(ContractModel):
    h: str | None = None


class FieldModel(ContractModel):
    f: str
