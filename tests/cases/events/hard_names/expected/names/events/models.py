"""Data types of names.asyncapi.yaml."""

from __future__ import annotations

from typing import Literal

from ...runtime.models import ContractModel


class Event(ContractModel):
    kind: Literal["event"]


class Queue(ContractModel):
    kind: Literal["queue"]


class LIST(ContractModel):
    kind: Literal["list"]


class Receipt(ContractModel):
    at: str | None = None


class NamesPublisher(ContractModel):
    name: str | None = None


class Publisher(ContractModel):
    of: NamesPublisher | None = None
