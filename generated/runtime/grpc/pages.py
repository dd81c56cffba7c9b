"""Pages of a list, as fakes answer them (AIP-158)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from google.protobuf.message import Message

from ..message_sample import sample_message
from .errors import bad_request
from .method import Method

SIZES = ("page_size", "max_results", "limit")
"""How the field of a request is called that says how much is on a page."""
TOKEN, NEXT = "page_token", "next_page_token"
_TOTALS = ("total_size", "total_count", "total")


def page_of(
    method: Method[Any, Any], request: Any, things: Sequence[Message], field: str
) -> Message:
    """Return the page of *things* that a *request* asks for, in *field* of a response.

    Raises:
        RpcError: INVALID_ARGUMENT, since the token is none that a page has given.
    """
    asked = method.request.DESCRIPTOR.fields_by_name
    told = method.response.DESCRIPTOR.fields_by_name
    size = next((getattr(request, one) for one in SIZES if one in asked), 0)
    first = _first(getattr(request, TOKEN) if TOKEN in asked else "")
    after = first + size if size > 0 and NEXT in told else len(things)
    response: Any = sample_message(method.response)
    response.ClearField(field)
    getattr(response, field).extend(things[first:after])
    if NEXT in told:
        setattr(response, NEXT, str(after) if after < len(things) else "")
    for one in _TOTALS:
        if one in told and told[one].message_type is None:
            setattr(response, one, len(things))
    found: Message = response
    return found


def _first(token: str) -> int:
    """Return the number of the first thing of a page."""
    if not token:
        return 0
    if not (token.isascii() and token.isdecimal()):
        raise bad_request({TOKEN: "is none that a page has given"})
    return int(token)
