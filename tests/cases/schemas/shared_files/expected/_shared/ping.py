"""Data types of schemas/ping.yaml."""

from __future__ import annotations

from ..runtime.models import ContractModel


class Ping(ContractModel):
    pong: Pong | None = None


class Pong(ContractModel):
    ping: Ping | None = None
