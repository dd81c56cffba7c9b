"""Data types of alarm.openapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class Fire(ContractModel):
    floor: int
