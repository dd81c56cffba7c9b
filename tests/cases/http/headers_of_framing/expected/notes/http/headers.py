"""Headers that answers of the Notes API have."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ...runtime.models import ContractModel


class XAgeHeaders(ContractModel):
    """What an answer says in X-Age."""

    x_age: Annotated[int, Field(alias="X-Age")]
