"""Data types of account.asyncapi.yaml."""

from __future__ import annotations

from pydantic import ConfigDict

from ...runtime.models import ContractModel


class UserSignedUp(ContractModel):
    name: str


class UserSignedUpHeaders(ContractModel):
    app: str | None = None


class Welcome(ContractModel):
    to: str


class Left(ContractModel):
    model_config = ConfigDict(extra="forbid")
