"""From what stops a request to the answer that its caller may see."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import ceil
from typing import Any

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from ...content import Json
from ...deadline import remaining
from ...errors import ContractViolation, DeadlineExceeded, Rejected
from ..errors import ApiError
from ..operation import Operation
from ..problem import NotServed, Problem, ProblemResponse
from ..values.headers import Headers
from ..values.strict import NotJson
from .answering import header_fields
from .checking import declared_error
from .rules import Rules

TOO_LATE = Problem(status=504, detail="The caller's deadline is over.")
BROKEN = Problem(status=500)

_BREAKS = "The request breaks the contract."
# What FastAPI says of a body that it cannot read.
_UNREADABLE = "There was an error parsing the body"


def problem_of(error: Exception, operation: Operation[Any] | None) -> Problem | None:
    """Return what the caller is told of *error*; None if it is a defect of ours."""
    cause = error.__cause__
    if isinstance(error, HTTPException) and isinstance(cause, ClientDisconnect):
        error = cause  # FastAPI wraps whatever stops it from reading the body
    match error:
        case NotServed():
            return error.problem
        case RequestValidationError():
            return _invalid(error.errors(), operation)
        case NotJson():
            told = {"type": "json_invalid", "loc": ("body",), "msg": str(error)}
            return _invalid([told], operation)
        case HTTPException():
            return _of_http(error, operation)
        case ClientDisconnect():
            return Problem(status=400, detail="The request ended too early.")
        case Rejected():
            # Not our failure: what we need is not there now, and we say when it may be.
            wait = {"Retry-After": str(ceil(max(error.retry_after, 1.0)))}
            text = "A service behind is unavailable."
            return Problem(status=503, detail=text, headers=wait)
        case DeadlineExceeded():
            left = remaining()
            # Else it is not the caller's deadline but one of our own.
            return TOO_LATE if left is not None and left <= 0 else None
    return None


def answer_to(
    problem: Problem,
    request: Request,
    operation: Operation[Any] | None,
    rules: Rules,
) -> Response:
    """Return *problem* as the contract has it, where it can be said so."""
    declared = None
    if operation is not None:
        declared = declared_error(operation, problem.status)
    if rules.errors is not None:
        written = rules.errors(problem, declared, request)
        if isinstance(written, ApiError):
            return declared_answer(written, problem.headers)
        if written is not None:
            return written
    if declared is None:
        return problem.response()
    if content := fitting(problem, declared):
        return problem.response(content.media_type)
    return _as_fastapi(problem, declared) or problem.response()


def declared_answer(
    error: ApiError[Any], headers: Mapping[str, str] | None = None
) -> Response:
    """Return the answer that *error* stands for; its headers go before *headers*."""
    raw, content_type = error.encoded()
    fields = Headers(headers or {}) | header_fields(error.headers)
    if content_type:
        fields |= {"content-type": content_type}
    return Response(raw, status_code=error.status, headers=fields)


def _of_http(error: HTTPException, operation: Operation[Any] | None) -> Problem:
    status, detail = error.status_code, error.detail
    unreadable = detail == _UNREADABLE or _in_context(error, MultiPartException)
    if status == 400 and unreadable and operation is not None:
        status = _status_of_invalid(operation, ("body",))
    return Problem(
        status=status,
        detail=detail if isinstance(detail, str) else None,
        headers=Headers(error.headers or {}),
    )


def _invalid(
    errors: Iterable[Mapping[str, Any]], operation: Operation[Any] | None
) -> Problem:
    # Without the input: it may be secret, and need not even be valid UTF-8.
    problems = [
        {"loc": list(item["loc"]), "msg": _reason(item), "type": item["type"]}
        for item in errors
    ]
    places = {str(item["loc"][0]) for item in problems if item["loc"]}
    status = 422 if operation is None else _status_of_invalid(operation, places)
    return Problem(status=status, detail=_BREAKS, members={"errors": problems})


def _reason(item: Mapping[str, Any]) -> str:
    """Return why something is refused; of a tag that nobody knows pydantic repeats it."""
    message = str(item["msg"])
    if item["type"] != "union_tag_invalid":
        return message
    return f"Input should have one of the tags {message.rpartition(_TAGS)[2]}"


_TAGS = "expected tags: "


def _status_of_invalid(operation: Operation[Any], places: Iterable[str]) -> int:
    """Return the status for a request that is wrong in *places*.

    It is 422 or 400, whichever is declared. Where a path cannot be that of anything,
    404 will do. The rest is 422, which ranges may allow.
    """
    for status in (422, 400):
        if status in operation.errors:
            return status
    return 404 if 404 in operation.errors and "path" in places else 422


def _in_context(error: BaseException, kind: type[BaseException]) -> bool:
    return isinstance(error.__context__, kind) or isinstance(error.__cause__, kind)


def fitting(problem: Problem, declared: type[ApiError[Any]]) -> Json[Any] | None:
    """Return the JSON of *declared* that *problem* fits, by whatever name that goes."""
    return _taking(bytes(problem.response().body), declared)


def _as_fastapi(problem: Problem, declared: type[ApiError[Any]]) -> Response | None:
    """Return what FastAPI itself says of an invalid request, if that is what is declared.

    So it is in every contract that was derived from an app.
    """
    if "errors" not in problem.members:
        return None
    said = ProblemResponse(
        {"detail": problem.members["errors"]}, problem.status, problem.headers
    )
    content = _taking(bytes(said.body), declared)
    if content is None:
        return None
    said.headers["content-type"] = content.media_type
    return said


def _taking(raw: bytes, declared: type[ApiError[Any]]) -> Json[Any] | None:
    for content in declared.contents():
        if isinstance(content, Json):
            try:
                content.decode(raw)
            except ContractViolation:
                continue
            return content
    return None
