"""Data types of logs.openapi.yaml."""

from __future__ import annotations

from datetime import datetime

from ...runtime.models import ContractModel


class Line(ContractModel):
    text: str
    at: datetime | None = None
