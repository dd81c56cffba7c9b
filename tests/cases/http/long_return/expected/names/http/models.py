"""Data types of names.openapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class ListTheNamesOfAllThatIsAvailableResponseItem(ContractModel):
    name: str | None = None
