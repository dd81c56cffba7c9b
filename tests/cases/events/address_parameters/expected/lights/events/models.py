"""Data types of lights.asyncapi.yaml."""

from __future__ import annotations

from enum import StrEnum

from ...runtime.models import ContractEnum, ContractModel


class SwitchedRoom(ContractModel):
    house: int


class Measured(ContractModel):
    lumens: int


class Mode(ContractEnum, StrEnum):
    ON = "on"
    OFF = "off"


class Switched(ContractModel):
    room: SwitchedRoom
    floor: str | None = None
