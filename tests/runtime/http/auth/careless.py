"""Servers that are careless about who calls, in place of `admit`: round trips find them out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from codegen.runtime.http.auth.schemes import Alternatives
from codegen.runtime.http.auth.server import admit


async def everybody(*given: Any, **options: Any) -> Mapping[str, object]:
    return {}


async def whatever_it_is(
    request: Any, alternatives: Alternatives, handlers: Any, **options: Any
) -> Mapping[str, object]:
    class Blind:
        def __getattr__(self, name: str) -> Callable[..., object]:
            return lambda *given: True

    return await admit(request, alternatives, Blind(), **options)
