"""Data types of rides.asyncapi.yaml."""

from __future__ import annotations

from uuid import UUID

from typing_extensions import TypeAliasType

from ...runtime.models import ContractModel

RideId = TypeAliasType("RideId", UUID)


class Begun(ContractModel):
    ride: UUID


class CountedHeaders(ContractModel):
    day: str
