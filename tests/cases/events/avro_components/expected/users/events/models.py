"""Data types of users.asyncapi.yaml."""

from __future__ import annotations

from pydantic import ConfigDict

from ...runtime.models import ContractModel


class Plain(ContractModel):
    id: str | None = None


class Plain_(ContractModel):
    id: str


class XUser(ContractModel):
    model_config = ConfigDict(extra="forbid")


class User(ContractModel):
    plain: Plain_


class BUser(ContractModel):
    plain: XUser
    again: Plain_
