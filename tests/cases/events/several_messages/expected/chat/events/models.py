"""Data types of chat.asyncapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class Joined(ContractModel):
    name: str


class Left(ContractModel):
    name: str
