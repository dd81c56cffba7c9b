"""Whether a request is the one that the contract says, part by part."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from ...media_types import essence, takes
from ...templates import SLOT
from . import styles
from .alike import differences
from .call import Call
from .given import ABSENT, Body, Given
from .playing import Played
from .scripted import ADDRESS, Sent

Complaint = tuple[str, str]
"""What is wrong, and where the contract says otherwise."""


def complaints(call: Call, played: Played) -> Iterator[Complaint]:
    """Yield what is wrong with the first request that went out."""
    sent, given = played.sent[0], played.given
    if sent.method != call.operation.method:
        yield f"the method is {sent.method}", ""
    yield from _path(call, given, sent)
    yield from _query(call, given, sent)
    yield from _headers(call, given, sent)
    yield from _cookies(call, given, sent)
    yield from _accept(call, sent)
    yield from _body(given, sent)


def _of(call: Call, given: Given, place: str) -> Iterator[tuple[styles.Declared, Any]]:
    """The parameters of one place, with what is given of them: `ABSENT` if nothing is."""
    for one in call.parameters:
        if one.place == place:
            yield one, given.parameters.get(one.key, ABSENT)


# --- path and query -------------------------------------------------------------------


def _path(call: Call, given: Given, sent: Sent) -> Iterator[Complaint]:
    known = {one.name: (one, value) for one, value in _of(call, given, "path")}
    wanted, loose = "", False
    at = 0
    for slot in SLOT.finditer(call.operation.path):
        wanted += _literal(call.operation.path[at : slot.start()])
        at = slot.end()
        if slot[1] not in known:
            return  # not described: nobody says how it is written
        parameter, value = known[slot[1]]
        loose = loose or parameter.reserved or bool(parameter.media_type)
        try:
            wanted += styles.path_text(parameter, value)
        except styles.Unspecified:
            return
    wanted = urlsplit(ADDRESS).path + wanted + _literal(call.operation.path[at:])
    decode = unquote if loose else styles.normal
    if decode(wanted) != decode(sent.path):
        yield f"the path is {sent.path}, and should be {wanted}", (
            next(iter(known.values()))[0].pointer if len(known) == 1 else ""
        )


def _literal(text: str) -> str:
    """What stands in a template, without characters that no URI has (RFC 3986, section 2)."""
    return quote(text, safe="%/:@!$&'()*+,;=-._~")


def _query(call: Call, given: Given, sent: Sent) -> Iterator[Complaint]:
    found = [
        (unquote(name), value)
        for name, _, value in (
            part.partition("=") for part in sent.query.split("&") if part
        )
    ]
    if any(one.place == "querystring" for one in call.parameters):
        return
    yield from _pairs(call, given, "query", found)


def _cookies(call: Call, given: Given, sent: Sent) -> Iterator[Complaint]:
    text = sent.headers.get("cookie", "")
    found = [
        (unquote(name), value)
        for name, _, value in (
            part.strip().partition("=") for part in text.split(";") if part.strip()
        )
    ]
    yield from _pairs(call, given, "cookie", found)


def _pairs(
    call: Call, given: Given, place: str, found: list[tuple[str, str]]
) -> Iterator[Complaint]:
    """What is wrong with the pairs of a query, or of cookies."""
    unclear = False
    for parameter, value in _of(call, given, place):
        if value is ABSENT:
            continue
        try:
            wanted = styles.pairs(parameter, value)
        except styles.Unspecified:
            unclear = True
            continue
        for name, text in wanted:
            fits = [
                one
                for one in found
                if one[0] == name and styles.same(parameter, text, one[1])
            ]
            if fits:
                found.remove(fits[0])
                continue
            near = [f"{n}={t}" for n, t in found if n == name] or ["nothing"]
            said = f"the {place} has {near[0]}, and should have {name}={text}"
            yield said, parameter.pointer
            found = [one for one in found if one[0] != name]
    for name, text in () if unclear else found:
        yield f"the {place} has {name}={text}, which was not given", ""


# --- headers --------------------------------------------------------------------------


def _headers(call: Call, given: Given, sent: Sent) -> Iterator[Complaint]:
    for parameter, value in _of(call, given, "header"):
        found = sent.headers.get(parameter.name)
        if value is ABSENT:
            key = call.policy.idempotency_key or ""
            if found is not None and parameter.name.lower() != key.lower():
                said = f"the header {parameter.name} is {found!r}, which was not given"
                yield said, parameter.pointer
            continue
        try:
            wanted = styles.header_text(parameter, value)
        except styles.Unspecified:
            continue
        if found is None:
            said = f"the header {parameter.name} is absent, and should be {wanted!r}"
            yield said, parameter.pointer
        elif not styles.same(parameter, wanted, found):
            said = f"the header {parameter.name} is {found!r}, and should be {wanted!r}"
            yield said, parameter.pointer


def _accept(call: Call, sent: Sent) -> Iterator[Complaint]:
    """What a success may be in must be asked for."""
    if call.is_narrow:
        return
    ranges = [essence(one) for one in sent.headers.get("accept", "").split(",")]
    for key, response in call.subject.spec.successes(call.operation):
        kinds = [essence(one) for one in response.get("content", {})]
        # There may be types that no client of ours reads, beside others.
        taken = (takes(one, kind) or one == kind for one in ranges for kind in kinds)
        if kinds and not any(taken):
            said = f"the header Accept takes none of {', '.join(kinds)}"
            yield said, f"{call.operation.pointer}/responses/{key}"


# --- bodies ---------------------------------------------------------------------------


def _body(given: Given, sent: Sent) -> Iterator[Complaint]:
    kind = given.kind
    if kind is None:
        if sent.body:
            yield "there is a body, which was not given", ""
        return
    told = sent.headers.get("content-type")
    if told is None:
        yield f"the header Content-Type is absent, and should be {kind.media_type}", ""
        return
    if "*" not in kind.media_type and essence(told) != essence(kind.media_type):
        yield f"the header Content-Type is {told}, and should be {kind.media_type}", ""
        return
    if not sent.body and given.body not in ("", b"") and not kind.is_form:
        yield "the body is empty", ""
        return
    for said in _differences(kind, given.body, sent.body or b"", told):
        yield f"the body: {said}", ""


def _differences(kind: Body, wanted: Any, raw: bytes, told: str) -> Iterator[str]:
    if kind.is_json:
        try:
            found = json.loads(raw)
        except ValueError:
            yield "it is no JSON"
            return
        yield from differences(wanted, found)
    elif kind.is_urlencoded:
        yield from _form(kind, wanted, raw)
    elif kind.is_form:
        if "boundary=" not in told:
            yield "the Content-Type names no boundary"
        for name, value in wanted.items() if isinstance(wanted, Mapping) else ():
            plain = isinstance(value, str) and name.isascii()
            if plain and f'name="{name}"'.encode() not in raw:
                yield f"there is no part {name!r}"
    elif isinstance(wanted, str):
        if raw.decode("utf-8", "replace") != wanted:
            yield f"it is {raw!r}, and should be {wanted!r}"
    elif isinstance(wanted, bytes) and raw != wanted:
        yield f"it is {raw!r}, and should be {wanted!r}"


def _form(kind: Body, wanted: Any, raw: bytes) -> Iterator[str]:
    """What is wrong with a form whose properties are simple, as few others are defined."""
    found = parse_qsl(raw.decode("utf-8", "replace"), keep_blank_values=True)
    if not isinstance(wanted, Mapping):
        return
    spread = [one for one in wanted.values() if isinstance(one, Mapping)]
    for name, value in wanted.items():
        if any(name in one for one in spread):
            continue  # whose member it is cannot be told
        if kind.encoding.get(name) or isinstance(value, Mapping) or value in ("", None):
            continue
        items = value if isinstance(value, list) else [value]
        if any(isinstance(one, Mapping | list) for one in items):
            continue
        texts = [one if isinstance(one, str) else json.dumps(one) for one in items]
        came = [text for key, text in found if key == name]
        alike = len(texts) == len(came) and all(
            one == other or styles.same_number(one, other)
            for one, other in zip(texts, came, strict=True)
        )
        if not alike:
            yield f"{name} is {came!r}, and should be {texts!r}"
