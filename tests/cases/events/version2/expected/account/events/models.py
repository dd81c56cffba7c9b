"""Data types of account.asyncapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class UserSignedUp(ContractModel):
    name: str


class UserSignedUpHeaders(ContractModel):
    app: str | None = None


class Welcome(ContractModel):
    to: str
