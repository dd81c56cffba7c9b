"""Vectors about what a client makes of answers."""

from __future__ import annotations

from typing import Any

from ...errors import CallError, ContractViolation
from ...http.errors import ApiError
from ..findings import Finding
from .alike import as_json, differences
from .answering import Answer, Json
from .call import Call
from .playing import Played
from .requests import Found, texts
from .samples import ZONED
from .schemas import flat, is_nullable
from .scripted import reply
from .walks import at, enumerations, grown, put

UNKNOWN = "codegen_unknown_member"
"""A member that no enumeration has."""


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
        more, where = grown(call.subject.spec, answer.schema, body.value)
        if where:
            changed = answer.saying(more)
            played = call.play(call.least, changed.reply)
            return _read(call, "extra_members", played, changed, body, more=True)
    return None


def unknown(call: Call) -> Found:
    """A member that an enumeration does not have breaks the contract, or is taken on demand."""
    for answer in call.successes:
        body = _body(call, answer)
        if body is None:
            continue
        for path in enumerations(call.subject.spec, answer.schema, body.value, ()):
            changed = answer.saying(put(body.value, path, UNKNOWN))
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
        value = at(as_json(taken.value), path)
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
            status = getattr(error, "status", None)
            said = f"status {answer.status}: the error says status {status}"
        else:
            said = _body_of(answer, error)
        if said:
            pointer = answer.pointer
            one = call.finding(
                check, said, played, answer=answer.reply, pointer=pointer
            )
            found.append(one)
    return found if call.failures else None


def _body_of(answer: Answer, error: ApiError[Any]) -> str:
    """What is wrong with the body of a declared error."""
    if answer.plain is not None:
        wrong = error.body != answer.plain
        said = f"it is {error.body!r}, and should be {answer.plain!r}" if wrong else ""
    elif answer.json is not None:
        told = as_json(error.body)
        said = "; ".join(differences(answer.json.value, told, more=True))
    else:
        wrong = answer.is_empty and error.body is not None
        said = f"it is {error.body!r}, and should be absent" if wrong else ""
    return said and f"status {answer.status}: in the body of the error, {said}"


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


VECTORS = {
    "answer_read": read,
    "null_read": null,
    "zone_read": zones,
    "unknown_member": unknown,
    "extra_members": extra,
    "declared_error": errors,
    "empty_answer": empty,
}
