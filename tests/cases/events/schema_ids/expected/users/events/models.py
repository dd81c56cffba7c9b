"""Data types of users.asyncapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class Joined(ContractModel):
    id: str


class Left(ContractModel):
    id: str


class Opened(ContractModel):
    id: str


class Closed(ContractModel):
    id: str
