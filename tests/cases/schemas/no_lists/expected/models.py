"""Data types of schema.yaml."""

from __future__ import annotations

from typing_extensions import TypeAliasType

from .runtime.models import ContractModel


class All(ContractModel):
    a: str | None = None


class AnyModel(ContractModel):
    a: str | None = None


class One(ContractModel):
    a: str | None = None


class Within(ContractModel):
    a: str | None = None


class Fine_(ContractModel):
    a: str | None = None


Fine = TypeAliasType("Fine", Fine_)
