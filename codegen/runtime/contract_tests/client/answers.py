"""Vectors about what a client makes of answers."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from ...errors import CallError, ContractViolation
from ...http.errors import ApiError
from ..findings import Finding
from ..http.document import Schema
from .alike import as_json, differences
from .answering import Answer, Json
from .call import Call
from .playing import Played
from .requests import Found, texts
from .samples import ZONED
from .schemas import flat, is_nullable, types
from .scripted import reply

UNKNOWN = "codegen_unknown_member"
"""A member that no enumeration has."""
EXTRA = "codegenExtraMember"
"""A property that no schema has."""


def read(call: Call) -> Found:
    """A success is read as what it says: with all that it may have, and with the least."""
    found: list[Finding] = []
    tested = False
    for answer in [*call.successes, *call.successes_with(generous=0)]:
        if answer.plain is not None and call.operation.method != "HEAD":
            tested = True
            played = call.play(call.least, answer.reply)
            if played.error is not None or played.value != answer.plain:
                said = f"{_what(played)}, and not {answer.plain!r}"
                one = call.finding("answer_read", said, played, answer=answer.reply)
                found.append(one)
            continue
        if _body(call, answer) is None and not answer.is_empty:
            continue
        tested = True
        played = call.play(call.least, answer.reply)
        found += _read(call, "answer_read", played, answer, answer.json)
    return found if tested else None


def null(call: Call) -> Found:
    """What may be null in an answer is read as null."""
    document = call.subject.spec
    for answer in call.successes:
        body = _body(call, answer)
        if body is None or not isinstance(body.value, dict):
            continue
        known = flat(document, answer.schema).get("properties", {})
        nullable = [
            name for name in body.value if is_nullable(document, known.get(name))
        ]
        value = {**body.value, **dict.fromkeys(nullable)}
        validity = call.subject.validity["response"]
        if nullable and not validity.problem(answer.schema, value):
            changed = answer.saying(value)
            played = call.play(call.least, changed.reply)
            return _read(call, "null_read", played, changed, changed.json)
    return None


def zones(call: Call) -> Found:
    """A moment in an answer keeps its zone."""
    for answer in call.successes_with(zoned=True):
        body = _body(call, answer)
        if body is not None and ZONED in list(texts(body.value)):
            played = call.play(call.least, answer.reply)
            return _read(call, "zone_read", played, answer, body)
    return None


def extra(call: Call) -> Found:
    """A member that the contract does not know is no reason to fail."""
    for answer in call.successes:
        body = _body(call, answer)
        if body is None:
            continue
        grown, where = _grown(call, answer.schema, body.value)
        if where:
            changed = answer.saying(grown)
            played = call.play(call.least, changed.reply)
            return _read(call, "extra_members", played, changed, body, more=True)
    return None


def unknown(call: Call) -> Found:
    """A member that an enumeration does not have breaks the contract, or is taken on demand."""
    for answer in call.successes:
        body = _body(call, answer)
        if body is None:
            continue
        for path in _enumerations(call, answer.schema, body.value, ()):
            changed = answer.saying(_put(body.value, path, UNKNOWN))
            return _unknown(call, changed, path)
    return None


def _unknown(call: Call, answer: Answer, path: tuple[str | int, ...]) -> list[Finding]:
    check = "unknown_member"
    where = "/" + "/".join(map(str, path))
    found: list[Finding] = []
    strict = call.play(call.least, answer.reply)
    if not isinstance(strict.error, ContractViolation):
        said = (
            f"{where} has an unknown member: {_what(strict)}, and not ContractViolation"
        )
        found.append(call.finding(check, said, strict, answer=answer.reply))
    taken = call.play(call.least, answer.reply, unknown_members=True)
    if taken.error is not None:
        said = (
            f"{where} has an unknown member, and unknown_members=True: {_what(taken)}"
        )
        found.append(call.finding(check, said, taken, answer=answer.reply))
    else:
        value = _at(as_json(taken.value), path)
        if value != UNKNOWN:
            said = f"{where} has an unknown member, which is read as {value!r}"
            found.append(call.finding(check, said, taken, answer=answer.reply))
    return found


def errors(call: Call) -> Found:
    """Each declared error is raised as its class, with its body."""
    found: list[Finding] = []
    for answer, kind in call.failures:
        played = call.play(call.least, answer.reply)
        check, error = "declared_error", played.error
        if type(error) is not kind:
            said = f"status {answer.status}: {_what(played)}, and not {kind.__name__}"
        elif not isinstance(error, ApiError) or error.status != answer.status:
            said = f"status {answer.status}: the error says status {error.status}"
        else:
            wanted = None if answer.json is None else answer.json.value
            told = as_json(error.body)
            if answer.json is None and not answer.is_empty:
                continue
            said = "; ".join(differences(wanted, told, more=True))
            said = said and f"status {answer.status}: in the body of the error, {said}"
        if said:
            pointer = answer.pointer
            one = call.finding(
                check, said, played, answer=answer.reply, pointer=pointer
            )
            found.append(one)
    return found if call.failures else None


def empty(call: Call) -> Found:
    """An answer without a body is none; where there should be one, that breaks the contract."""
    if call.operation.method == "HEAD" or call.streams:
        return None
    found: list[Finding] = []
    tested = False
    for answer in call.successes:
        check = "empty_answer"
        if answer.is_empty:
            for headers in ({}, {"content_type": "application/json"}):
                nothing = reply(answer.status, b"", **headers)
                played = call.play(call.least, nothing)
                tested = True
                if played.error is not None or played.value is not None:
                    said = f"status {answer.status} without a body: {_what(played)}"
                    one = call.finding(
                        check, said, played, answer=nothing, pointer=answer.pointer
                    )
                    found.append(one)
                    break
        elif answer.json is not None:
            tested = True
            nothing = reply(answer.status, b"", content_type=answer.media_type)
            played = call.play(call.least, nothing)
            if not isinstance(played.error, CallError):
                said = (
                    f"an empty body in place of JSON: {_what(played)}, and no CallError"
                )
                found.append(call.finding(check, said, played, answer=nothing))
    return found if tested else None


def _body(call: Call, answer: Answer) -> Json | None:
    """The JSON that *answer* comes with: one to HEAD has no body (RFC 9110, 9.3.2)."""
    return None if call.operation.method == "HEAD" else answer.json


# --- parts ----------------------------------------------------------------------------


def _read(
    call: Call,
    check: str,
    played: Played,
    answer: Answer,
    wanted: Json | None,
    *,
    more: bool = False,
) -> list[Finding]:
    if played.error is not None:
        said = f"status {answer.status}: {_what(played)}"
    elif wanted is None:
        said = f"it returned {played.value!r}" if played.value is not None else ""
    else:
        said = "; ".join(differences(wanted.value, as_json(played.value), more=more))
        said = said and f"the value that was read: {said}"
    if not said:
        return []
    pointer = answer.pointer
    return [call.finding(check, said, played, answer=answer.reply, pointer=pointer)]


def _what(played: Played) -> str:
    """What came of a call, in words."""
    if played.error is None:
        return f"it returned {played.value!r}"
    return f"{type(played.error).__name__}: {played.error}"


def _grown(call: Call, schema: Schema, value: Any, depth: int = 0) -> tuple[Any, bool]:
    """*value* with a member more in every object that may grow, and whether there is one."""
    document = call.subject.spec
    known = flat(document, schema)
    if isinstance(value, list):
        items = known.get("items", {})
        grown = [_grown(call, items, one, depth + 1) for one in value]
        return [one for one, _ in grown], any(where for _, where in grown)
    if not isinstance(value, dict) or depth > 8:
        return value, False
    made, where = {}, False
    for name, one in value.items():
        kind = known.get("properties", {}).get(name, {})
        made[name], inner = _grown(call, kind, one, depth + 1)
        where = where or inner
    closing = {"additionalProperties", "unevaluatedProperties", "patternProperties"}
    closing |= {"oneOf", "anyOf", "not", "maxProperties", "propertyNames", "if"}
    if known.get("properties") and not closing & set(known):
        made[EXTRA], where = {"nested": [1]}, True
    return made, where


def _enumerations(
    call: Call, schema: Schema, value: Any, path: tuple[str | int, ...]
) -> Iterator[tuple[str | int, ...]]:
    """Where in *value* there are members of enumerations of several texts."""
    document = call.subject.spec
    known = flat(document, schema)
    for keyword in ("anyOf", "oneOf"):
        branches = known.get(keyword, ())
        some = [one for one in branches if types(flat(document, one)) != ["null"]]
        if len(some) == 1:
            known = {**known, **flat(document, some[0])}
    values = [one for one in known.get("enum", ()) if one is not None]
    if len(values) > 1 and value in values and all(isinstance(v, str) for v in values):
        yield path
    if isinstance(value, Mapping):
        told = known.get("discriminator")
        telling = told.get("propertyName") if isinstance(told, Mapping) else None
        for name, one in value.items():
            kind = known.get("properties", {}).get(name)
            if kind is not None and name != telling:
                yield from _enumerations(call, kind, one, (*path, name))
    elif isinstance(value, list) and isinstance(known.get("items"), Mapping):
        for number, one in enumerate(value):
            yield from _enumerations(call, known["items"], one, (*path, number))


def _put(value: Any, path: tuple[str | int, ...], new: Any) -> Any:
    """A copy of *value* with *new* at *path*."""
    made = json.loads(json.dumps(value))
    if not path:
        return new
    here = made
    for part in path[:-1]:
        here = here[part]
    here[path[-1]] = new
    return made


def _at(value: Any, path: tuple[str | int, ...]) -> Any:
    for part in path:
        value = value[part]
    return value


VECTORS = {
    "answer_read": read,
    "null_read": null,
    "zone_read": zones,
    "unknown_member": unknown,
    "extra_members": extra,
    "declared_error": errors,
    "empty_answer": empty,
}
