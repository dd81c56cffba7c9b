"""Data types of tolls.asyncapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class TollTold(ContractModel):
    toll: int
