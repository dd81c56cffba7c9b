"""Data types of files.openapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class HasFileResponse(ContractModel):
    size: int | None = None
