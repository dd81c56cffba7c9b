"""Data types of lights.asyncapi.yaml."""

from __future__ import annotations

from enum import StrEnum

from ...runtime.models import ContractEnum, ContractModel


class Measured(ContractModel):
    lumens: int


class Mode(ContractEnum, StrEnum):
    ON = "on"
    OFF = "off"
