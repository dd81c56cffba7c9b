"""The base of all generated data types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict


class ContractModel(BaseModel):
    """A data type of a contract.

    Validators are built when a type is first used, which halves the time to import
    a large contract; keys that the contract does not know are ignored, so that the
    other side may grow. The constructor takes Python names and wire names; what
    comes from the wire (`model_validate`, `model_validate_json`, the body of a
    request) goes by wire names alone.
    """

    model_config = ConfigDict(
        defer_build=True,
        extra="ignore",
        protected_namespaces=(),
    )

    if not TYPE_CHECKING:  # type checkers go on to see the fields as arguments

        def __init__(self, /, **data: Any) -> None:
            """Raises pydantic.ValidationError where the contract forbids *data*."""
            __tracebackhide__ = True
            self.__pydantic_validator__.validate_python(
                data, self_instance=self, by_alias=True, by_name=True
            )

        # Else pydantic takes it for an __init__ of the user's, and calls it, by
        # Python names again, wherever a model is validated within another.
        __init__.__pydantic_base_init__ = True
