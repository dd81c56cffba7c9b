"""What FastAPI does not read or write by itself: other styles, bodies and answers."""

from __future__ import annotations

import re
from typing import Any, TypeVar, cast
from urllib.parse import unquote

from fastapi import HTTPException, Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import TypeAdapter, ValidationError
from starlette.datastructures import UploadFile

from ..content import Content, Empty
from ..errors import ContractViolation
from .forms import Multipart
from .operation import Operation, StatusKey
from .parameters import Parameter, Place
from .reply import essence
from .request import contents_of
from .shapes import Schema, branches, kinds, read

R = TypeVar("R")

_DELIMITERS = {"spaceDelimited": " ", "pipeDelimited": "|"}


def read_parameter(
    request: Request, operation: Operation[Any], place: Place, name: str
) -> Any:
    """Return the value of a parameter, None if it is absent and may be.

    Raises:
        RequestValidationError: It is absent and must not be, or breaks the contract.
    """
    parameter = next(
        p for p in operation.parameters if p.place == place and p.name == name
    )
    where = (place, name)
    texts = _texts(request, operation, parameter)
    if parameter.content is not None:
        if not texts:
            return _absent(parameter, where)
        try:
            return parameter.content.decode(texts[0].encode())
        except ContractViolation as error:
            raise _invalid(where, str(error)) from error
    adapter: TypeAdapter[Any] = TypeAdapter(parameter.type)
    value = _value(request, parameter, adapter.json_schema(), texts)
    if value is None:
        return _absent(parameter, where)
    try:
        return adapter.validate_python(value)
    except ValidationError as error:
        problems = error.errors(include_url=False, include_input=False)
        raise RequestValidationError(
            [{**problem, "loc": (*where, *problem["loc"])} for problem in problems]
        ) from error


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
        raise HTTPException(415, f"The contract does not allow {sent or 'no type'}.")
    if isinstance(content, Multipart):
        return await _multipart(request, content)
    try:
        return content.decode(await request.body())
    except ContractViolation as error:
        raise _invalid(("body",), str(error)) from error


def respond(operation: Operation[R], value: R) -> Response:
    """Return the answer that the contract declares for *value*."""
    status, content = _result_for(operation, value)
    raw, content_type = content.encode(value)
    headers = {"content-type": content_type} if content_type else None
    return Response(raw, status_code=status, headers=headers)


def _result_for(operation: Operation[R], value: R) -> tuple[int, Content[Any]]:
    """The first result whose type *value* has, else the first that has a body."""
    found = [
        (_status(status), content)
        for status, contents in operation.results.items()
        for content in contents_of(contents)
    ]
    for status, content in found:
        if isinstance(content, Empty):
            if value is None:
                return status, content
        elif _is_of(value, content.type):
            return status, content
    for status, content in found:
        if not isinstance(content, Empty):
            return status, content
    return found[0]


def _is_of(value: object, kind: Any) -> bool:
    return kind is not Any and isinstance(kind, type) and isinstance(value, kind)


def _status(key: StatusKey) -> int:
    if isinstance(key, int):
        return key
    return 200 if key == "default" else int(key[0]) * 100


def _absent(parameter: Parameter, where: tuple[str, str]) -> None:
    if parameter.required:
        raise _invalid(where, "Field required", kind="missing")


def _invalid(
    where: tuple[str, ...], message: str, *, kind: str = "value_error"
) -> RequestValidationError:
    return RequestValidationError([{"type": kind, "loc": where, "msg": message}])


def _matching(contents: tuple[Content[Any], ...], sent: str) -> Content[Any] | None:
    for content in contents:
        declared = essence(content.media_type)
        if declared in (sent, "*/*") or not sent:
            return content
        if declared.endswith("/*") and sent.startswith(declared[:-1]):
            return content
    return None


async def _multipart(request: Request, content: Multipart[Any]) -> Any:
    fields: dict[str, Any] = {}
    async with request.form() as form:
        for name, item in form.multi_items():
            value = await item.read() if isinstance(item, UploadFile) else item
            known = fields.get(name)
            if name not in fields:
                fields[name] = value
            else:
                fields[name] = [*(known if isinstance(known, list) else [known]), value]
    try:
        return content.validate(fields)
    except ContractViolation as error:
        raise _invalid(("body",), str(error)) from error


def _texts(
    request: Request, operation: Operation[Any], parameter: Parameter
) -> list[str]:
    """The decoded texts of one parameter, one for each time that it stands there."""
    if parameter.place == "path":
        # By place and not by name: a route has other names for its slots where the
        # router could not read the contract's. A prefix may have put more before them.
        slots = re.findall(r"\{([^{}]+)\}", operation.path)
        given = list(request.path_params.values())[-len(slots) :]
        return [str(given[slots.index(parameter.name)])]
    if parameter.place == "header":
        return request.headers.getlist(parameter.name)
    if parameter.place == "cookie":
        text = request.cookies.get(parameter.name)
        return [] if text is None else [unquote(text)]
    return request.query_params.getlist(parameter.name)


def _value(
    request: Request, parameter: Parameter, schema: Schema, texts: list[str]
) -> Any:
    """The parameter as JSON types: a text, a list of them or an object of them."""
    definitions = schema.get("$defs", {})
    allowed = kinds(schema, definitions)
    if "object" in allowed:
        return _object(request, parameter, schema, texts)
    if not texts:
        return None
    alone = len(texts) == 1 and bool(allowed - {"array", "null"})
    if "array" not in allowed or alone:
        value = _unwrapped(parameter, texts[0])
        return value if alone else read(value, schema, definitions)
    exploded = parameter.exploded and parameter.place == "query"
    return read(texts if exploded else _parts(parameter, texts[0]), schema, definitions)


def _unwrapped(parameter: Parameter, text: str) -> str:
    if parameter.effective_style == "label":
        return text.removeprefix(".")
    if parameter.effective_style == "matrix":
        return text.removeprefix(f";{parameter.name}=")
    return text


def _parts(parameter: Parameter, text: str) -> list[str]:
    style = parameter.effective_style
    if style == "label" and parameter.exploded:
        return text.removeprefix(".").split(".")
    if style == "matrix" and parameter.exploded:
        return text.removeprefix(f";{parameter.name}=").split(f";{parameter.name}=")
    text = _unwrapped(parameter, text)
    return text.split(_DELIMITERS.get(style, ",")) if text else []


def _object(
    request: Request, parameter: Parameter, schema: Schema, texts: list[str]
) -> dict[str, Any] | None:
    definitions = schema.get("$defs", {})
    known: Schema = {}
    for branch in branches(schema, definitions):
        known |= branch.get("properties", {})
    arrays = {
        name for name, field in known.items() if "array" in kinds(field, definitions)
    }
    if parameter.place == "query" and parameter.effective_style == "deepObject":
        head = f"{parameter.name}["
        pairs = [
            (name[len(head) : -1], value)
            for name, value in request.query_params.multi_items()
            if name.startswith(head) and name.endswith("]")
        ]
    elif parameter.place == "query" and parameter.exploded:
        pairs = [
            (name, value)
            for name, value in request.query_params.multi_items()
            if name in known
        ]
    elif not texts:
        return None
    else:
        pairs = _object_pairs(parameter, texts[0])
    return _gathered(pairs, arrays) if pairs else None


def _object_pairs(parameter: Parameter, text: str) -> list[tuple[str, str]]:
    if parameter.exploded:
        sign = {"label": ".", "matrix": ";"}.get(parameter.effective_style, ",")
        members = text.removeprefix(sign).split(sign)
        return [
            cast(tuple[str, str], tuple(m.split("=", 1))) for m in members if "=" in m
        ]
    flat = _parts(parameter, text)
    return list(zip(flat[::2], flat[1::2], strict=False))


def _gathered(pairs: list[tuple[str, str]], arrays: set[str]) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for name, value in pairs:
        if name in arrays:
            fields.setdefault(name, []).append(value)
        else:
            fields[name] = value
    return fields
