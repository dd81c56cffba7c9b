"""Data types of formats.asyncapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class Named(ContractModel):
    name: str


class Wrapped(ContractModel):
    of: Named | None = None


class Openapi(ContractModel):
    note: str | None = None
