"""Headers that answers of the Shop API have."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ...runtime.formats import UriReference
from ...runtime.models import ContractModel


class LocationHeaders(ContractModel):
    """What an answer says in Location."""

    location: Annotated[UriReference, Field(alias="Location")]
