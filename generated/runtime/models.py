"""The base of all generated data types."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class ContractModel(BaseModel):
    """A data type of a contract.

    Validators are built when a type is first used, which halves the time to import
    a large contract; fields go by their Python names or by their wire names; keys
    that the contract does not know are ignored, so that the other side may grow.
    """

    model_config = ConfigDict(
        defer_build=True,
        populate_by_name=True,
        extra="ignore",
        protected_namespaces=(),
    )
