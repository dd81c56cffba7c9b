"""Which credentials a request can carry, and which of its parameters are some."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from codegen.diagnostics import Pointer, codes
from codegen.model import ir
from codegen.slices.slice import Input

TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
"""What the name of a header or a cookie is (RFC 9110, section 5.6.2)."""
_BEARERS = frozenset({"bearer", "oauth2", "open_id_connect"})


def apart_from_keys(
    parameters: Sequence[ir.Parameter], security: ir.Alternatives | None
) -> tuple[ir.Parameter, ...]:
    """The parameters, of which those are marked that may be left to the credentials.

    Of a required one the argument is what lets its caller in.
    """
    keys = {
        _place_of(required.scheme): required.scheme.wire_name
        for alternative in security or ()
        for required in alternative
        if required.scheme.kind == "api_key"
    }
    return tuple(
        (
            replace(one, clash=f"{one.wire_name} is the credential {keys[where]}")
            if (where := _spot(one.place, one.wire_name)) in keys and not one.required
            else one
        )
        for one in parameters
    )


def _place_of(scheme: ir.SecurityScheme) -> tuple[str, str]:
    facts = dict(scheme.facts)
    return _spot(str(facts["place"]), str(facts["name"]))


def _spot(place: str, name: str) -> tuple[str, str]:
    return place, name.lower() if place == "header" else name


def unmet(security: ir.Alternatives | None, at: Pointer, given: Input) -> str:
    """Why none of *security* can be met, in words; empty if one can.

    All that exclude each other are reported.
    """
    reasons = [_excluding(one) for one in security or ()]
    for index, why in enumerate(reasons):
        if why:
            message = f"{why}, of which a request has one: nobody can show both"
            hint = "if any of them will do, make each an entry of its own in the list"
            place = at / "security" / index
            given.report.add(codes.ONE_PLACE, place, message, hint=hint)
    shown = zip(security or (), reasons, strict=True)
    unmet = [why or _unsent(one) for one, why in shown]
    return unmet[0] if unmet and all(unmet) else ""


def _unsent(alternative: tuple[ir.Requirement, ...]) -> str:
    """Which key has a name that nobody can send, in words."""
    for required in alternative:
        facts = dict(required.scheme.facts)
        name = str(facts.get("name", ""))
        keyed = required.scheme.kind == "api_key" and facts["place"] != "query"
        if keyed and not TOKEN.fullmatch(name):
            return f"{name} is no name of a {facts['place']}"
    return ""


def _excluding(alternative: tuple[ir.Requirement, ...]) -> str:
    """Which two of what must all be shown would stand in one header, in words."""
    taken: dict[str, tuple[str, str]] = {}
    for required in alternative:
        field, form = _field(required.scheme)
        name = required.scheme.wire_name
        known, before = taken.setdefault(field, (form, name))
        if field and known != form:
            return f"{before!r} and {name!r} are both in {field}"
    return ""


def _field(scheme: ir.SecurityScheme) -> tuple[str, str]:
    """The header that *scheme* is in, and what its value looks like."""
    facts = dict(scheme.facts)
    if scheme.kind == "mutual_tls":
        return "", ""
    if scheme.kind == "api_key":
        header = str(facts["name"]).title() if facts["place"] == "header" else ""
        return header, "key"
    name = facts.get("name", "") if scheme.kind == "http" else scheme.kind
    return "Authorization", "bearer" if name in _BEARERS else str(name)
