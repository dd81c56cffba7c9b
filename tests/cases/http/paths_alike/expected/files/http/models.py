"""Data types of files.openapi.yaml."""

from __future__ import annotations

from pydantic import ConfigDict

from ...runtime.models import ContractModel


class GetFolderNone(ContractModel):
    model_config = ConfigDict(extra="forbid")
