"""Headers that answers of the Partly API have."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ...runtime.models import ContractModel


class LocationHeaders(ContractModel):
    """What an answer says in Location."""

    location: Annotated[str | None, Field(alias="Location")] = None
