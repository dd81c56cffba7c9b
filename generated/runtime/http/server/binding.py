"""What FastAPI does not read by itself: other styles of parameters, other bodies."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

from fastapi import HTTPException, Request
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError

from ...content import Content, Json
from ...errors import ContractViolation
from ...media_types import essence, takes
from ..bodies.files import Binary, File
from ..bodies.forms import Form, Multipart
from ..operation import Operation
from ..request import contents_of, others_of
from ..values.misfits import FieldViolation
from ..values.parameters import Parameter, Place
from ..values.reading import (
    ABSENT,
    cookies_of,
    query_of,
    read_absent,
    read_pairs,
    read_single,
    target_of,
)
from ..values.strict import NotJson, read_json
from .answering import respond
from .templates import sent_values, slots
from .uploads import read_file, read_parts

__all__ = ["read_body", "read_parameter", "respond"]


def read_parameter(
    request: Request,
    operation: Operation[Any],
    place: Place,
    name: str,
    *,
    default: Any = None,
) -> Any:
    """Return the value of a parameter, *default* if it is absent and may be.

    Raises:
        RequestValidationError: It is absent and must not be, or breaks the contract.
    """
    parameter = next(
        p for p in operation.parameters if p.place == place and p.name == name
    )
    where = (place, name)
    try:
        value = _read(request, operation, parameter)
        if value is ABSENT and parameter.required:
            value = read_absent(parameter)
    except ContractViolation as error:
        raise _broken(error, where) from error
    except ValidationError as error:
        raise _problems(error, where) from error
    if value is not ABSENT:
        return value
    if parameter.required:
        raise _invalid(where, "Field required", kind="missing")
    return default


async def read_body(
    request: Request, operation: Operation[Any], *, required: bool = True
) -> Any:
    """Return the decoded body, None if there is none and need be none.

    Raises:
        HTTPException: 415, the contract does not allow this content type.
        RequestValidationError: The body breaks the contract.
    """
    assert operation.request is not None
    contents = contents_of(operation.request)
    sent = essence(request.headers.get("content-type", ""))
    if not sent and not await request.body():
        if required:
            raise _invalid(("body",), "Field required", kind="missing")
        return None
    content = _matching(contents, sent)
    if content is None:
        raise HTTPException(
            415,
            f"The contract does not allow {sent or 'no type'}.",
            headers={"Accept": ", ".join(one.media_type for one in contents)},
        )
    try:
        return await _decoded(request, content)
    except ContractViolation as error:
        raise _broken(error, ("body",)) from error
    except ValidationError as error:
        raise _problems(error, ("body",)) from error
    except NotJson as error:
        raise _invalid(("body",), str(error), kind="json_invalid") from error


async def _decoded(request: Request, content: Content[Any]) -> Any:
    if isinstance(content, Multipart):
        return content.received(await read_parts(request))
    if isinstance(content, Binary) and content.type is File:
        kind = request.headers.get("content-type")
        return await read_file(request.stream(), kind)
    if isinstance(content, Json):
        return read_json(content._adapter, await request.body())
    return content.decode(await request.body())


def _invalid(
    where: tuple[str, ...], message: str, *, kind: str = "value_error"
) -> RequestValidationError:
    return RequestValidationError([{"type": kind, "loc": where, "msg": message}])


def _broken(error: ContractViolation, where: tuple[str, ...]) -> RequestValidationError:
    """Return what the caller is told, with the place where it is wrong."""
    match error:
        case FieldViolation():
            return _invalid((*where, *error.where), error.reason)
        case ContractViolation(__cause__=ValidationError() as cause):
            return _problems(cause, where)
    return _invalid(where, str(error))


def _problems(error: ValidationError, where: tuple[str, ...]) -> RequestValidationError:
    problems = error.errors(
        include_url=False, include_context=False, include_input=False
    )
    return RequestValidationError(
        [
            {
                **problem,
                "loc": (*where, *problem["loc"]),
                "msg": _PLAIN.get(problem["type"], problem["msg"]),
            }
            for problem in problems
        ]
    )


_PLAIN = {
    "model_type": "Input should be an object",
    "dict_type": "Input should be an object",
    "list_type": "Input should be a valid array",
    "file_type": "Input should be a file",
}
"""What is said of values that were no JSON, where pydantic speaks of Python; by type."""


def _matching(contents: tuple[Content[Any], ...], sent: str) -> Content[Any] | None:
    for content in contents:
        if not sent or takes(content.media_type, sent):
            return content
    return None


def _read(request: Request, operation: Operation[Any], parameter: Parameter) -> Any:
    query = request.scope.get("query_string", b"").decode("latin-1")
    match parameter.place:
        case "path":
            at = slots(operation.path).index(parameter.name)
            return read_single(
                parameter, sent_values(operation.path, request.scope)[at]
            )
        case "header":
            return _in_headers(request, parameter)
        case "cookie":
            cookies = cookies_of(request.headers.getlist("cookie"))
            return read_pairs(parameter, cookies, others_of(operation, parameter))
        case "querystring":
            content = parameter.content
            assert content is not None
            if not query:
                return ABSENT
            decode = str if isinstance(content, Form) else unquote
            return read_single(parameter, query, decode)
        case "query":
            return read_pairs(
                parameter, query_of(query), others_of(operation, parameter)
            )


def _in_headers(request: Request, parameter: Parameter) -> Any:
    texts = request.headers.getlist(parameter.name)
    if not texts:
        return ABSENT
    text = texts[0]
    if parameter.content is None and target_of(parameter).shape.kinds & _LISTED:
        text = ", ".join(texts)  # as one line would have it (RFC 9110, 5.3)
    return read_single(parameter, text, str)


_LISTED = {"array", "object"}
