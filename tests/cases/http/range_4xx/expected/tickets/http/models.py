"""Data types of tickets.openapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class GetTicketClientErrorBody(ContractModel):
    why: str | None = None
