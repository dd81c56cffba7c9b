"""Data types of jobs.openapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class Job(ContractModel):
    name: str


class Ticket(ContractModel):
    ticket: int
