"""The router behind every generated FastAPI server."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from math import ceil
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException

from ..deadline import deadline_scope, remaining
from ..deadline_header import DEADLINE_HEADER, parse_deadline
from ..errors import DeadlineExceeded, Rejected
from ..nesting import ATTEMPT_HEADER, inbound_attempt, parse_attempt
from .errors import ApiError
from .fastapi_internals import body_validator, build_quietly
from .operation import Operation
from .problem import MEDIA_TYPE, problem

Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class ContractRoute(APIRoute):
    """A FastAPI route that speaks as contracts do.

    Declared errors become their declared answers, everything else problem details;
    fields that were never set stay absent; the caller's deadline is kept.
    """

    def __init__(self, path: str, endpoint: Callable[..., Any], **options: Any) -> None:
        options["response_model_exclude_unset"] = True  # absent is not null
        super().__init__(path, endpoint, **options)

    def get_route_handler(self) -> Handler:
        """Return FastAPI's handler inside the rules of the contract."""
        handler = super().get_route_handler()
        unbuilt = [body_validator(self)]

        async def answer(request: Request) -> Response:
            if unbuilt and (validator := unbuilt.pop()) is not None:
                build_quietly(validator)  # once, when the route is first used
            seconds = parse_deadline(request.headers.get(DEADLINE_HEADER))
            if seconds is not None and seconds <= 0:
                return _too_late()
            attempt = parse_attempt(request.headers.get(ATTEMPT_HEADER))
            with deadline_scope(seconds), inbound_attempt(attempt):
                return await _answer(handler, request, self.responses)

        return answer


def error_responses(operation: Operation[Any]) -> dict[int | str, dict[str, Any]]:
    """Return the errors of *operation* as FastAPI describes further responses."""
    return {
        status: {
            "description": " ".join((error.__doc__ or "").split()),
            "content": (
                {error.content.media_type: {}} if error.content.media_type else {}
            ),
        }
        for status, error in operation.errors.items()
    }


class ContractRouter(APIRouter):
    """An APIRouter whose routes are contract routes; nothing else differs."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("route_class", ContractRoute)
        super().__init__(**options)


async def _answer(
    handler: Handler, request: Request, declared: Mapping[int | str, Any]
) -> Response:
    """Run *handler* and turn the errors that a client may see into answers."""
    try:
        return await handler(request)
    except ApiError as error:
        if error.received:
            raise  # another service's error that nobody handled: a defect, so 500
        return _declared(error)
    except RequestValidationError as error:
        # Without the input: it may be secret, and need not even be valid UTF-8.
        problems = [
            {"loc": list(item["loc"]), "msg": item["msg"], "type": item["type"]}
            for item in error.errors()
        ]
        status = _status_of_invalid(declared)
        text = "The request breaks the contract."
        return problem(status, detail=text, errors=problems)
    except HTTPException as error:
        detail = error.detail if isinstance(error.detail, str) else None
        return problem(error.status_code, detail=detail, headers=error.headers)
    except Rejected as error:
        # Not our failure: what we need is not there now, and we say when it may be.
        headers = {"Retry-After": str(ceil(max(error.retry_after, 1.0)))}
        return problem(503, detail="A service behind is unavailable.", headers=headers)
    except DeadlineExceeded:
        left = remaining()
        if left is None or left > 0:
            raise  # not the caller's deadline but one of our own
        return _too_late()


def _status_of_invalid(declared: Mapping[int | str, Any]) -> int:
    """What a request that breaks the contract is answered with: 422 or, where the
    contract declares problem details for that and not for the other, 400."""
    if declared.keys() & {422, "422", "4XX", "default"}:
        return 422
    told = declared.get(400, {}).get("content", {})
    return 400 if MEDIA_TYPE in told else 422


def _declared(error: ApiError[Any]) -> Response:
    raw, content_type = error.content.encode(error.body)
    headers = dict(error.headers)
    if content_type:
        headers["content-type"] = content_type
    return Response(raw, status_code=error.status, headers=headers)


def _too_late() -> Response:
    return problem(504, detail="The caller's deadline is over.")
