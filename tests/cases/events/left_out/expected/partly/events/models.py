"""Data types of partly.asyncapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class Two(ContractModel):
    id: str | None = None


class ThreeOf(ContractModel):
    id: str | None = None


class Three(ContractModel):
    of: ThreeOf | None = None
    ids: list[str] | None = None
