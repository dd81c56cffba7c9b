"""The one place that touches what FastAPI keeps private."""

from __future__ import annotations

import warnings
from typing import Any

from fastapi import routing
from fastapi.routing import APIRoute
from pydantic.warnings import UnsupportedFieldAttributeWarning


def body_validator(route: APIRoute) -> Any | None:
    """Return the validator of the route's body, None if it has none.

    To be asked while FastAPI makes the route's handler: a router that is included
    gets its fields anew, and only then is it known which ones.
    """
    current = getattr(routing, "_effective_route_context_var", None)
    context = None if current is None else current.get(None)
    field = getattr(route if context is None else context, "body_field", None)
    return getattr(field, "_type_adapter", None)


def build_quietly(validator: Any) -> None:
    """Build a deferred validator without pydantic's warning about FastAPI's alias.

    FastAPI silences that warning where it makes the field. Our models put the
    building off to the first request, where nobody would.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", category=UnsupportedFieldAttributeWarning)
        validator.rebuild(raise_errors=False)
