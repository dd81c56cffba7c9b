"""Data types of lights.asyncapi.yaml."""

from __future__ import annotations

from enum import StrEnum

from ...runtime.models import ContractModel


class Measured(ContractModel):
    lumens: int


class Mode(StrEnum):
    ON = "on"
    OFF = "off"
