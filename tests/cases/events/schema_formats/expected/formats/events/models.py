"""Data types of formats.asyncapi.yaml."""

from __future__ import annotations

from pydantic import ConfigDict

from ...runtime.models import ContractModel


class Named(ContractModel):
    name: str


class Wrapped(ContractModel):
    of: Named | None = None


class A(ContractModel):
    model_config = ConfigDict(extra="forbid")


class Openapi(ContractModel, nullable=("note",)):
    note: str | None = None
