"""Data types of devices.openapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class Endless(ContractModel):
    next: Endless


class Device(ContractModel, min_properties=1):
    ip: str | None = None


class Three(ContractModel):
    device: Device | None = None


class Two(ContractModel):
    three: Three


class Deep(ContractModel):
    two: Two
