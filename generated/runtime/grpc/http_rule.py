"""How a method is called over HTTP and JSON, as `google.api.http` says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HttpRule:
    """One way to call a method (google/api/http.proto, HttpRule).

    Attributes:
        verb: HTTP method, `GET`; `*` for any.
        path: Template of the path, `/v1/{name=shelves/*}:archive`.
        body: Field of the request that the body is; `*` for all that the path does not
            bind, empty for none.
        response_body: Field of the response that is answered; empty for all of it.
    """

    verb: str
    path: str
    body: str = ""
    response_body: str = ""
