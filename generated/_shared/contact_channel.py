"""Data types of schemas/contact_channel.yaml."""

from __future__ import annotations

from enum import StrEnum

from ..runtime.models import ContractEnum


class ContactChannel(ContractEnum, StrEnum):
    """How a customer is written to."""

    EMAIL = "email"
    SMS = "sms"
