"""Headers that answers of the Session API have."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ...runtime.models import ContractModel


class ETagHeaders(ContractModel):
    """What an answer says in ETag."""

    e_tag: Annotated[str | None, Field(alias="ETag")] = None
