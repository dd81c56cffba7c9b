"""Headers that answers of the Shop API have."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ...runtime.formats import UriReference
from ...runtime.models import ContractModel


class LocationHeaders(ContractModel):
    """What an answer says in Location."""

    location: Annotated[UriReference, Field(alias="Location")]


class XNextHeaders(ContractModel):
    """What an answer says in X-Next."""

    x_next: Annotated[str | None, Field(alias="X-Next")] = None


class LocationHeaders_(ContractModel):
    """What an answer says in Location."""

    location: Annotated[str | None, Field(alias="Location")] = None
