"""Data types of mail.asyncapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class Letter(ContractModel):
    text: str
