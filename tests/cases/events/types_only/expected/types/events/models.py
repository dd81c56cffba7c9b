"""Data types of types.asyncapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class Noted(ContractModel):
    text: str


class NotedHeaders(ContractModel):
    by: str | None = None
