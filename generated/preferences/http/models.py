"""Data types of preferences.openapi.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..._shared.contact_channel import ContactChannel
from ..._shared.problem import Problem
from ...runtime.checks import UNIQUE
from ...runtime.models import ContractModel

__all__ = ["ContactChannel", "Preferences", "Problem"]


class Preferences(ContractModel):
    """How a user wants to be treated."""

    language: Annotated[str, Field(pattern="^[a-z]{2,3}(-[A-Z]{2})?$")] = "en"
    """Language of pages and messages (BCP 47)."""
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")] = "EUR"
    """ISO 4217 code of the currency that prices are shown in."""
    contact: Annotated[list[ContactChannel], UNIQUE] = [ContactChannel.EMAIL]
    """How the user may be written to; not at all if empty."""
    recommendations: bool = True
    """Whether purchases may be used to recommend others."""
