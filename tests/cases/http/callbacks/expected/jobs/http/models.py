"""Data types of jobs.openapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class StartJobRequest(ContractModel):
    url: str


class DoneRequest(ContractModel):
    result: str | None = None
