"""What a failed check of Schemathesis says, and of which line of the contract."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from typing import Any

from schemathesis import Case
from schemathesis.core.failures import Failure
from schemathesis.engine.recorder import ScenarioRecorder
from schemathesis.openapi.checks import JsonSchemaError

from .document import Declared, Document, Schema, escaped
from .nullable import why
from .shapes import applied, members

SERVER_ERROR = "not_a_server_error"
_INVALID = (400, 422)
_UNREAD = (405, 406, 411, 413, 414, 415, 431)
"""How a server refuses a request before anybody looks at what it says: of its method, its
size, or the type of its body (RFC 9110, section 15.5). Each is said of one cause alone, and
often by what stands before a service, so that a contract that has another word for requests
that it forbids has none for these."""
LATER = 202
"""Accepted: what was asked for is done at another time (RFC 9110, section 15.3.3)."""
_CONDITIONS = ("if-match", "if-none-match", "if-unmodified-since", "if-modified-since")
_UNCONDITIONAL = (412, 428)
"""The condition does not hold, or there is none (RFC 9110, section 15.5.13; RFC 6585)."""
_OF_WHAT_WAS_SENT = (
    *("positive_data_acceptance", "negative_data_rejection"),
    "missing_required_header",
)
_OF_WHAT_LACKS = ("negative_data_rejection", "missing_required_header")
_STRANGE = (401, 403)
_PLACE = re.compile(r"^Schema at (/\S+):$", re.MULTILINE)
_VIOLATED = re.compile(r"violates `(\w+)` at (\S+)")
_MISTYPED = re.compile(r"in body - ([^:\s]+): Incorrect type")
_MEMBER = re.compile(r"/properties/([^/]+)(?:/items)?")
_HINTS = {
    "positive_data_acceptance": "Either the contract allows too much (a pattern or a "
    "limit is missing), or the service too little.",
    "negative_data_rejection": "Either the contract forbids too much, or the service "
    "too little.",
}


def is_none(
    document: Document,
    operation: Declared,
    check: str,
    failure: Failure,
    case: Case[Any],
    status: int | None,
    unchecked: Container[str],
    *,
    forbidden: bool = False,
) -> bool:
    """Whether a *failure* of Schemathesis is none of the service.

    The request is one that the contract does not allow if Schemathesis made it so, or
    if it is known to be *forbidden*.
    """
    if _is_of_whole_event(failure) or _is_of_another_path(case, status):
        return True
    if check in _OF_WHAT_WAS_SENT and status in _UNCONDITIONAL:
        if has_condition(document, operation):
            return True
    if check in _OF_WHAT_LACKS and is_of_credentials(document, case):
        return True
    if check == "ignored_auth" and status is not None and 400 <= status < 500:
        return True  # it is refused, in whatever words
    if check == "negative_data_rejection":
        if is_lost(document, operation, str(case.media_type), failure):
            return True
    return status is not None and is_left_open(
        document,
        operation,
        check,
        status,
        unchecked=unchecked,
        forbidden=forbidden or _is_forbidden(case),
    )


def is_too_early(
    recorder: ScenarioRecorder, case_id: str, check: str, failure: Failure
) -> bool:
    """Whether *failure* is of what an earlier request asked for, and is not done yet."""
    if check not in ("ensure_resource_availability", "use_after_free"):
        return False
    node = recorder.cases.get(case_id)
    earlier = getattr(failure, "deleted_case_id", None) or (node and node.parent_id)
    exchange = recorder.interactions.get(earlier) if earlier else None
    response = exchange.response if exchange is not None else None
    return response is not None and response.status_code == LATER


def is_of_credentials(document: Document, case: Case[Any]) -> bool:
    """Whether *case* lacks, or garbles, what a caller shows: `ignored_auth` speaks of that.

    Who comes without it may be refused with 401, 403, or whatever else is wrong.
    """
    data: Any = case.meta.phase.data if case.meta is not None else None
    place = getattr(data, "parameter_location", None)
    if place is None:
        return False
    shown = {name.lower() for name in document.keys_in(place.value)}
    if any(scheme.get("type") != "apiKey" for scheme in document.schemes().values()):
        shown.add("authorization")
    return str(data.parameter).lower() in shown


def has_condition(document: Document, operation: Declared) -> bool:
    """Whether *operation* takes a condition: which state of a thing it is about.

    What it answers then depends on a state that no contract knows.
    """
    return any(
        one.get("in") == "header" and str(one.get("name")).lower() in _CONDITIONS
        for one in document.parameters(operation)
    )


def is_left_open(
    document: Document,
    operation: Declared,
    check: str,
    status: int,
    *,
    unchecked: Container[str],
    forbidden: bool,
) -> bool:
    """Whether the contract says nothing of such an answer, or another check says the same.

    Who lists 501 or 503 says when the service answers that; 500 stays what nobody wants.
    Of a method that it does not declare a contract says nothing, and 404 does for it:
    gateways, and what is mounted beside, answer so (RFC 9110, section 15.5.5).
    A contract that has no word for it leaves open how requests that are *forbidden*, and
    strangers, are refused.
    """
    found = document.response(operation, status)
    if check == SERVER_ERROR:
        return status != 500 and found is not None and found[0] == str(status)
    if check == "unsupported_method":
        return status == 404
    if check != "status_code_conformance":
        return False
    if not operation.value.get("responses") and status < 500:
        return True  # of which the contract says nothing at all
    if status >= 500:
        return SERVER_ERROR not in unchecked
    security = operation.value.get("security", document.value.get("security"))
    if forbidden and status in _UNREAD:
        return True
    if forbidden and status in _INVALID:
        return _leaves_open(document, operation, _INVALID)
    return (
        bool(security)
        and status in _STRANGE
        and _leaves_open(document, operation, _STRANGE)
    )


def _leaves_open(
    document: Document, operation: Declared, statuses: Iterable[int]
) -> bool:
    """Whether the contract has no word for any of *statuses*."""
    return all(document.response(operation, one) is None for one in statuses)


def _is_forbidden(case: Case[Any]) -> bool:
    """Whether the contract does not allow this request."""
    return case.meta is not None and case.meta.generation.mode.is_negative


def _is_of_another_path(case: Case[Any], status: int | None) -> bool:
    """Whether a slash in a parameter may have led elsewhere: most servers decode it first.

    ASGI hands paths on decoded, and with them no way to tell.
    """
    return status in (404, 405) and "%2f" in case.formatted_path.lower()


def _is_of_whole_event(failure: Failure) -> bool:
    """Whether it is about events as they travel, where contracts describe what each carries.

    Schemathesis holds `{"data": …, "event": …}`, or a list of those, to the schema of
    `text/event-stream`.
    """
    return failure.title.startswith(("SSE event", "SSE stream"))


def is_lost(
    document: Document, operation: Declared, media_type: str, failure: Failure
) -> bool:
    """Whether the wrong type of a member of a form is none once the form is written.

    All is text there, and one value is a list of one.
    """
    names = set(_MISTYPED.findall(failure.message))
    for keyword, place in _VIOLATED.findall(failure.message):
        member = _MEMBER.fullmatch(place)
        if member is None or keyword not in ("type", "format"):
            return False
        names.add(member[1])
    if not names or not _is_form(media_type):
        return False
    body = document.resolved(operation.value.get("requestBody", {}))
    schema = body.get("content", {}).get(media_type.partition(";")[0], {}).get("schema")
    known = members(document, schema).properties
    return all(
        any(_is_any_text(document, one) for one in known.get(name, ()))
        for name in names
    )


def _is_form(media_type: str) -> bool:
    return media_type.startswith("multipart/") or "form-urlencoded" in media_type


def _is_any_text(document: Document, schema: Schema) -> bool:
    """Whether every text will do for *schema*, or for the items of it."""
    found = list(applied(document, schema))
    for one in found:
        if one.get("type") == "array":
            found = list(applied(document, one.get("items", {})))
            break
    narrowed = {"enum", "const", "pattern", "minLength"} & {k for f in found for k in f}
    formats = {f.get("format", "binary") for f in found} - {"binary", "password"}
    return any(f.get("type") == "string" for f in found) and not (narrowed | formats)


def again(
    operation: str, failure: Failure, check: str, status: int | None
) -> tuple[str, ...]:
    """Return what tells *failure* from others, and not from itself in another answer."""
    place = _PLACE.search(failure.message)
    said = place[1] if place else ""
    return operation, check, str(status or ""), failure.title, said


def said(
    document: Document,
    failure: Failure,
    check: str,
    status: int | None,
    raised: str = "",
) -> str:
    """Return what is wrong, in words; an app of this process *raised* something."""
    told = f"{failure.title}. {failure.message}".strip()
    if not failure.message and status is not None:
        told += f" It answers {status}."
    if told_more := why(document, failure):
        told += f"\n{told_more}"
    if raised and check == SERVER_ERROR:
        told += f"\nIt raises {raised}"
    hint = _HINTS.get(check, "")
    return f"{told}\n{hint}" if hint else told


def pointer(
    document: Document,
    operation: Declared | None,
    failure: Failure,
    status: int | None,
) -> str:
    """Where the contract says what was broken: an operation, one of its answers, a schema."""
    if operation is None:
        return ""
    found = document.response(operation, status) if status is not None else None
    if found is None:
        return operation.pointer
    place = f"{operation.pointer}/responses/{found[0]}"
    if not isinstance(failure, JsonSchemaError):
        return place
    # Schemathesis follows references, and says where it came to.
    exact = _PLACE.search(failure.message)
    if exact is not None and document.at(exact[1]):
        return exact[1]
    media = next((n for n in found[1].get("content", {}) if "json" in n.lower()), None)
    return place if media is None else f"{place}/content/{escaped(media)}/schema"
