"""The one place that touches what FastAPI keeps private."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Collection, Iterable
from typing import Any, cast

from fastapi import routing
from fastapi.routing import APIRoute, iter_route_contexts
from pydantic import TypeAdapter
from pydantic.warnings import UnsupportedFieldAttributeWarning
from starlette.routing import BaseRoute, Match
from starlette.types import Scope

from ...exact import exact
from ..values.strict import Unread, read_json


def body_validator(route: APIRoute) -> Any | None:
    """Return the validator of the route's body, None if it has none.

    To be asked while FastAPI makes the route's handler: a router that is included
    gets its fields anew, and only then is it known which ones.
    """
    field = getattr(_effective(route), "body_field", None)
    return getattr(field, "_type_adapter", None)


def read_strictly(route: APIRoute, type: Any) -> bool:
    """Make the route read its JSON from the text (`Unread`), and return whether it does.

    *type* is that of the body; for a body that may be absent the route has that or None.

    To be asked as `body_validator`. It does not where dependencies of the user have
    bodies too: all of them are then members of one object, which is no contract's.
    """
    effective = _effective(route)
    field = getattr(effective, "body_field", None)
    adapter = getattr(field, "_type_adapter", None)
    if adapter is None or getattr(effective, "_embed_body_fields", True):
        return False
    if not isinstance(adapter, _TextAdapter):
        cast(Any, field)._type_adapter = _TextAdapter(adapter, type)
    return True


def read_exactly(route: APIRoute) -> None:
    """Make the route read its own parameters by the letter (`exact`).

    To be asked as `body_validator`. Those of dependencies are the user's.
    """
    found = getattr(_effective(route), "dependant", None)
    for place in ("path", "query", "header", "cookie"):
        for field in getattr(found, f"{place}_params", ()):
            adapter = getattr(field, "_type_adapter", None)
            if adapter is not None and not isinstance(adapter, _ParameterAdapter):
                field._type_adapter = _ParameterAdapter(adapter)


class _ParameterAdapter:
    """A validator of texts; the rest is left to another one."""

    def __init__(self, adapter: TypeAdapter[Any]) -> None:
        self._adapter = adapter

    def __getattr__(self, name: str) -> Any:
        return getattr(self._adapter, name)

    def validate_python(self, value: Any, **_: Any) -> Any:
        """Return the value that a text, or a list of them, stands for."""
        return exact(self._adapter, texts=True).validate_python(value)


class _TextAdapter:
    """A validator that takes JSON texts as well; the rest is left to another one."""

    def __init__(self, adapter: TypeAdapter[Any], type: Any) -> None:
        self._adapter = adapter
        self._type = type

    def __getattr__(self, name: str) -> Any:
        return getattr(self._adapter, name)

    def validate_python(self, value: Any, **options: Any) -> Any:
        """Return *value* as the body of the route, read strictly if it is a text."""
        if not isinstance(value, Unread):
            return self._adapter.validate_python(value, **options)
        if value.raw.strip() == b"null":  # which is there, and not absent
            return read_json(TypeAdapter(self._type), value.raw)
        return read_json(self._adapter, value.raw)


def build_quietly(validator: Any) -> None:
    """Build a deferred validator without pydantic's warning about FastAPI's alias.

    FastAPI silences that warning where it makes the field. Our models put the
    building off to the first request, where nobody would.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", category=UnsupportedFieldAttributeWarning)
        validator.rebuild(raise_errors=False)


def router_of(scope: Scope) -> Any:
    """Return the router that *scope* came to first, None if that is not known.

    It is asked of the application, as the router in the scope of one that is mounted
    is that of the application around it.
    """
    return getattr(scope.get("app"), "router", None) or scope.get("router")


def methods_at(
    scope: Scope, allowed: Callable[[BaseRoute, Collection[str], Scope], Iterable[str]]
) -> tuple[str, ...]:
    """Return the methods of all routes that the path of *scope* matches.

    Args:
        scope: From which no route has been chosen.
        allowed: The methods that a route serves at last, by those that it has, and by
            the scope that it makes of one that it matches.
    """
    found: dict[str, None] = {}
    for context in iter_route_contexts(getattr(router_of(scope), "routes", ())):
        methods = context.methods
        if not methods:
            continue  # a mount or a web socket
        match, child = context.matches(scope)
        if match is not Match.NONE:
            served = allowed(context.original_route, methods, child)
            found.update(dict.fromkeys(served))
    return tuple(found)


def _effective(route: APIRoute) -> Any:
    current = getattr(routing, "_effective_route_context_var", None)
    context = None if current is None else current.get(None)
    return route if context is None else context
