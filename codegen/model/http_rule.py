"""How an rpc is called over HTTP and JSON, as `google.api.http` says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpRule:
    """One way to call an rpc over HTTP and JSON (`google.api.http`)."""

    verb: str
    """HTTP method, `*` for any."""
    path: str
    """A template, `/v1/{name=shelves/*}`."""
    body: str = ""
    """Field of the request, `*` for all that the path does not bind, empty for none."""
    response_body: str = ""
    """Field of the response, empty for all of it."""
