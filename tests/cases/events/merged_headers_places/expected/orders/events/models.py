"""Data types of orders.asyncapi.yaml."""

from __future__ import annotations

from typing import Any

from ...runtime.models import ContractModel


class MHeaders(ContractModel):
    h: Any | None = None
    g: Any | None = None
    tenant: str | None = None
    own: Any | None = None
