"""Data types of clicks.asyncapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class Clicked(ContractModel):
    session: str
