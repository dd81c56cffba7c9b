"""A problem in the words of the contract: what its own errors have names for."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ValidationError
from starlette.responses import Response

from ...content import Json, Text, one_type
from ...errors import ContractViolation
from ..errors import ApiError
from ..problem import MEDIA_TYPE, Problem, ProblemResponse


def worded(problem: Problem, declared: type[ApiError[Any]]) -> Response | None:
    """Return the answer that tells *problem* as *declared* has it.

    Problem details (RFC 9457) are whole where they are declared. Of another object those
    members are told that errors have in many contracts, each as this one allows it: a
    `message`, a `code`, the list that FastAPI calls `detail`. None if that says nothing.
    """
    for content in declared.contents():
        if isinstance(content, Text):
            text = _text(problem).encode("utf-8", "replace").decode()
            raw, content_type = content.encode(text)
            headers = {**problem.headers, "content-type": content_type}
            return Response(raw, problem.status, headers)
        if isinstance(content, Json):
            body = _whole(problem, content) or _in_its_words(problem, content)
            if body:
                return ProblemResponse(
                    body, problem.status, problem.headers, _media_type(content)
                )
    return None


def allowed(problem: Problem, declared: type[ApiError[Any]]) -> str | None:
    """Return the media type that allows problem details, though they mean nothing to it."""
    for content in declared.contents():
        if isinstance(content, Json) and _decoded(problem.content(), content):
            return _media_type(content)
    return None


def _media_type(content: Json[Any]) -> str:
    return one_type(content.media_type, "application/json")


def _whole(problem: Problem, content: Json[Any]) -> Mapping[str, Any] | None:
    told = problem.content()
    value = _decoded(told, content)
    if value is None:
        return None
    # Who reads problem details ignores what is added to them (RFC 9457, 3.2).
    own = content.media_type == MEDIA_TYPE
    return told if own or _kept(value).keys() == told.keys() else None


def _in_its_words(problem: Problem, content: Json[Any]) -> Mapping[str, Any] | None:
    left = {word: ways for word, ways in _words(problem).items() if ways}
    while left:
        try:
            value = content.decode(_raw({word: ways[0] for word, ways in left.items()}))
        except ContractViolation as violation:
            wrong = _wrong(violation) & left.keys()
            if not wrong:
                return None
            left |= {word: left[word][1:] for word in wrong}
            left = {word: ways for word, ways in left.items() if ways}
        else:
            kept = _kept(value)
            return kept if _TELLING & kept.keys() else None
    return None


_TEXTS = ("detail", "message", "msg", "error", "description", "reason")
_STATUSES = ("status", "statusCode", "status_code", "code")
_LISTS = ("errors", "details")
_TELLING = {*_TEXTS, *_LISTS}
"""What says more than the status does."""


def _words(problem: Problem) -> Mapping[str, Sequence[Any]]:
    """Return the members that errors have, with what each may be, the best first."""
    errors = problem.members.get("errors") or []
    lists = (errors, [_reason(one) for one in errors]) if errors else ()
    return {
        **{word: (value,) for word, value in problem.content().items()},
        **dict.fromkeys(_STATUSES, (problem.status, str(problem.status))),
        **dict.fromkeys(_TEXTS, (_text(problem), *lists)),
        **dict.fromkeys(_LISTS, lists),
    }


def _text(problem: Problem) -> str:
    """Return what is wrong as one text."""
    text = problem.detail or problem.title
    reasons = "; ".join(map(_reason, problem.members.get("errors", [])))
    return f"{text.removesuffix('.')}: {reasons}" if reasons else text


def _reason(error: Mapping[str, Any]) -> str:
    place = ".".join(map(str, error["loc"]))
    return f"{place}: {error['msg']}"


def _kept(value: Any) -> Mapping[str, Any]:
    """Return the members that the contract has a name for."""
    if not isinstance(value, BaseModel) or value.model_config.get("extra") == "allow":
        return {}
    kept: Mapping[str, Any] = value.model_dump(
        mode="json", by_alias=True, exclude_unset=True
    )
    return kept


def _decoded(members: Mapping[str, Any], content: Json[Any]) -> Any:
    try:
        return content.decode(_raw(members))
    except ContractViolation:
        return None


def _raw(members: Mapping[str, Any]) -> bytes:
    return json.dumps(members).encode()


def _wrong(violation: ContractViolation) -> set[str]:
    """Return the members that are not as the contract wants them."""
    cause = violation.__cause__
    places = cause.errors() if isinstance(cause, ValidationError) else []
    return {str(one["loc"][0]) for one in places if one["loc"]}
