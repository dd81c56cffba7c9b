"""Headers that answers of the Lists API have."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ...runtime.models import ContractModel


class LinkHeaders(ContractModel):
    """What an answer says in Link."""

    link: Annotated[str | None, Field(alias="Link")] = None
