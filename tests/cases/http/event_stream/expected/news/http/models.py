"""Data types of news.openapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class Headline(ContractModel):
    title: str


class WatchResponseItem(ContractModel):
    event: str | None = None
    id: str | None = None
    data: str
