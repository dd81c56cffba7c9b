"""API keys that are arguments of a call, too, and calls without them: for round trips."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeAlias
from urllib.parse import unquote_plus

from ..request import Request
from .schemes import Alternatives, ApiKey
from .writing import key_of

Keys: TypeAlias = Mapping[ApiKey, str]
"""What arguments show: the text of the argument for each scheme that asks for it."""


def keys_in(request: Request, security: Alternatives) -> Keys:
    """Return what *request* shows before a credential is written into it."""
    schemes = (one.scheme for alternative in security for one in alternative)
    keys = [one for one in schemes if isinstance(one, ApiKey)]
    found = ((key, key_of(request, key)) for key in keys)
    return {key: text for key, text in found if text is not None}


def without(request: Request, key: ApiKey) -> Request:
    """Return *request* with nothing in the place of *key*."""
    if key.place == "query":
        path, _, query = request.target.partition("?")
        rest = _others(key.name, query, "&")
        return replace(request, target=f"{path}?{rest}" if rest else path)
    headers = dict(request.headers)
    name = "cookie" if key.place == "cookie" else key.name.lower()
    for known in [one for one in headers if one.lower() == name]:
        value = headers.pop(known)
        rest = _others(key.name, value, "; ") if key.place == "cookie" else ""
        headers |= {known: rest} if rest else {}
    return replace(request, headers=headers)


def _others(name: str, pairs: str, separator: str) -> str:
    """Return *pairs* without those of *name*."""
    listed = pairs.split(separator)
    names = [one.partition("=")[0] for one in listed]
    if separator == "&":
        names = list(map(unquote_plus, names))
    kept = (pair for known, pair in zip(names, listed, strict=True) if known != name)
    return separator.join(kept)
