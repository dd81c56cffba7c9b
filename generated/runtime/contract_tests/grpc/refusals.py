"""Requests that keep all rules, and are refused: which of them the contract speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import grpc
from google.protobuf.message import Message

from ...grpc.descriptors import Field, kind_of, own_rules, rules_of
from ...grpc.method import Method
from ...grpc.status_details import first_of
from .calls import Exchange
from .checks import Problem
from .session import Noted, Session

ACCEPTED = "positive_data_acceptance"
VALID_ACCEPTED = "valid-is-accepted"

_REFUSED = grpc.StatusCode.INVALID_ARGUMENT
_OPAQUE = frozenset({"page_token", "filter", "order_by", "query", "cursor"})
"""Fields of which only the service knows what may stand there (AIP-132, 158, 160)."""
_VALUES = frozenset({"lt", "lte", "gt", "gte", "in", "const", "defined_only"})
"""Rules that say which values there are, and not only how they look or how long they are."""
_REFERENCES = ("id", "name", "key", "number", "code", "parent", "token", "version")
"""How the names of fields end that say which of some things is meant: there may be none."""


def refusals(
    session: Session, method: Method[Any, Any], exchange: Exchange, sent: Sequence[Any]
) -> list[Noted]:
    """Return what is wrong if what was *sent*, which keeps all rules, was refused.

    Rules say what is refused in any case; a service may know more: which tokens it gave
    out, which things there are, what goes together. So the contract says otherwise only
    if a value that it lists, or has limits of, is refused by itself.
    """
    if not method.validated or exchange.code is not _REFUSED:
        return []
    if any(_sets_opaque(one) for one in sent):
        return []
    found = session.noted(method, exchange, [_advice(exchange)])
    field = _blamed(method, exchange)
    alone = _alone(sent[0], field) if field is not None and len(sent) == 1 else None
    if field is None or alone is None or session.subject.validate(alone):
        return found
    session.renew()
    again = session.ask(method, [alone])
    if again.code is not _REFUSED or _blamed(method, again) != field:
        return found
    return session.noted(method, again, [_binding(field)])


def _advice(exchange: Exchange) -> Problem:
    text = f": {exchange.text}" if exchange.text else ""
    return Problem(
        check=VALID_ACCEPTED,
        said=f"A request that keeps all rules of the contract was refused{text}.",
        key="refused",
        binding=False,
    )


def _binding(field: Field) -> Problem:
    return Problem(
        check=ACCEPTED,
        said="A request that keeps all rules of the contract was refused for "
        f"{field.name}, of whose values the contract has rules.",
        pointer=field.full_name,
        key="refused",
    )


def _blamed(method: Method[Any, Any], exchange: Exchange) -> Field | None:
    """The one field that a refusal names, if the contract says which values it has."""
    details = first_of(exchange.details, "google.rpc.BadRequest")
    names = {one.field for one in details.field_violations} if details else set()
    fields = method.request.DESCRIPTOR.fields_by_name
    found = [fields[name] for name in names if name in fields]
    if len(names) != 1 or not found or found[0].name.endswith(_REFERENCES):
        return None
    return found[0] if _VALUES & set(own_rules(rules_of(found[0]))) else None


def _alone(request: Message, field: Field) -> Message | None:
    """*request* without all but *field*; None if there is no such message."""
    one: Any = type(request)()
    one.CopyFrom(request)
    for other in _set(request):
        if other.name != field.name:
            one.ClearField(other.name)
    return one if one.IsInitialized() else None


def _sets_opaque(request: Message) -> bool:
    return any(one.name in _OPAQUE for one in _set(request))


def _set(request: Message) -> Iterator[Field]:
    for field, _ in request.ListFields():
        if field.name in kind_of(request).fields_by_name:
            yield field
