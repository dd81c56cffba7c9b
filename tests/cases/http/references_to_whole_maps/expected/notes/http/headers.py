"""Headers that answers of the Notes API have."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ...runtime.models import ContractModel


class XLeftHeaders(ContractModel):
    """What an answer says in X-Left."""

    x_left: Annotated[int | None, Field(alias="X-Left")] = None
