"""Headers of the application: typed in the program, text on the wire."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from ..content import first_problem
from ..errors import ContractViolation
from ..wire_fields import wire_fields

H = TypeVar("H", bound=BaseModel)

CONTENT_TYPE, MESSAGE_ID = "content-type", "message-id"
MESSAGE_NAME, CORRELATION_ID = "message-name", "correlation-id"
REPLY_TO = "reply-to"
_PROPERTIES = frozenset(
    {CONTENT_TYPE, MESSAGE_ID, MESSAGE_NAME, CORRELATION_ID, REPLY_TO}
)
"""Headers of Kafka for what other brokers have properties of a message for."""


def header_texts(headers: BaseModel) -> dict[str, str]:
    """Return *headers* by wire name: text as it is, everything else as JSON."""
    values = headers.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return {
        name: value if isinstance(value, str) else json.dumps(value)
        for name, value in values.items()
    }


def read_headers(type: type[H], texts: Mapping[str, str]) -> H:
    """Return headers that came as text as their *type*.

    A text is taken as it is, and read as JSON where the type wants no text.

    Raises:
        ContractViolation: The contract does not allow these headers.
    """
    values: dict[str, Any] = dict(texts)
    if type.model_config.get("extra") == "forbid":  # brokers and tracers add theirs
        known = _names(type)
        values = {name: text for name, text in values.items() if name in known}
    try:
        return type.model_validate(values)
    except ValidationError as error:
        for problem in error.errors(include_url=False, include_input=False):
            name = problem["loc"][0] if problem["loc"] else ""
            if isinstance(name, str) and name in texts:
                values[name] = _json(texts[name])
    try:
        return type.model_validate(values)
    except ValidationError as error:
        raise ContractViolation(f"headers: {first_problem(error)}") from error


@cache
def properties_in(type: type[BaseModel]) -> frozenset[str]:
    """Return the headers of a *type* that some transports have in another place.

    A contract may describe them all the same: then they are among its headers, too.
    """
    return _names(type) & _PROPERTIES


@cache
def _names(type: type[BaseModel]) -> frozenset[str]:
    """The wire names of the headers of a *type*."""
    return frozenset(wire_fields(type))


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):  # brackets that open for ever
        return text
