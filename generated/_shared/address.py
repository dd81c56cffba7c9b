"""Data types of schemas/address.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..runtime.models import ContractModel


class Address(ContractModel):
    """Where a parcel goes."""

    recipient: Annotated[str, Field(min_length=1)]
    street: Annotated[str, Field(min_length=1)]
    city: Annotated[str, Field(min_length=1)]
    postcode: Annotated[str, Field(max_length=12)]
    country: Annotated[str, Field(pattern="^[A-Z]{2}$")]
    """ISO 3166-1 alpha-2 code of the country."""
