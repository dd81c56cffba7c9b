"""Data types of users.asyncapi.yaml."""

from __future__ import annotations

from typing import Literal

from ...runtime.models import ContractModel


class User(ContractModel):
    id: str


class NoteHeaders(ContractModel):
    kind: Literal["note"]


class WarningHeaders(ContractModel):
    kind: Literal["warning"]
