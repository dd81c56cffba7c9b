"""Whether an answer is what the contract declares: status, headers and body."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter, ValidationError
from starlette.responses import Response

from ...content import Content, Empty, Json, Text, first_problem
from ...errors import ContractViolation
from ...media_types import covers, essence
from ..errors import ApiError
from ..operation import Operation, StatusKey
from ..reply import decoded
from ..request import contents_of
from ..values.response_headers import read_headers
from ..values.strict import NotJson, read_json


class Breach(Exception):
    """An answer that the contract does not allow; what it says is for the log alone."""


def declared_error(
    operation: Operation[Any], status: int
) -> type[ApiError[Any]] | None:
    """Return the error that *operation* declares for *status*, None for none."""
    key = _key(operation.errors, status)
    return None if key is None else operation.errors[key]


def settle_status(error: ApiError[Any], operation: Operation[Any] | None) -> None:
    """Give *error* a status that *operation* declares it for, if nobody has chosen one.

    The status of its class may be that of another operation, which shares the class, or
    here that of another error, which stands before a range.
    """
    if operation is None or error.chosen or error.status != type(error).status:
        return
    declared = operation.errors.items()
    own: list[StatusKey] = [key for key, kind in declared if isinstance(error, kind)]
    statuses = [error.status, *(one for key in own for one in _statuses(key))]
    for status in statuses:
        if _key(operation.errors, status) in own:
            error.status = status
            return


def _statuses(key: int | str) -> Iterable[int]:
    """Return the statuses of an error that *key* may stand for, the likely ones first."""
    if isinstance(key, int):
        return (key,)
    if key == "default":
        return (*range(500, 600), *range(400, 500))
    return range(int(key[0]) * 100, int(key[0]) * 100 + 100)


def check_response(operation: Operation[Any], response: Response) -> None:
    """Check an answer of *operation*. What is streamed is not looked into.

    Raises:
        Breach: It breaks the contract.
    """
    status = response.status_code
    key = _key(operation.results, status)
    error = declared_error(operation, status) if key not in (status,) else None
    if key is None and error is None:
        raise Breach(f"status {status} is not declared")
    if error is not None and (key is None or key == "default"):
        contents: tuple[Content[Any], ...] = error.contents()
        _check_headers(operation, _key(operation.errors, status), response)
    else:
        assert key is not None
        contents = contents_of(operation.results[key])
        _check_headers(operation, key, response)
    try:
        _check_body(contents, response, head=operation.method == "HEAD")
    except (ContractViolation, NotJson) as broken:
        raise Breach(f"status {status}: {broken}") from broken
    except ValidationError as broken:
        raise Breach(f"status {status}: {first_problem(broken)}") from broken


def _key(declared: Iterable[StatusKey], status: int) -> StatusKey | None:
    """Return the most exact one of the *declared* statuses that *status* is."""
    keys: tuple[Any, ...] = (status, f"{status // 100}XX", "default")
    known = set(declared)
    return next((key for key in keys if key in known), None)


def _check_headers(
    operation: Operation[Any], key: StatusKey | None, response: Response
) -> None:
    kind = None if key is None else operation.headers.get(key)
    if kind is None:
        return
    try:
        read_headers(kind, response.headers)
    except ContractViolation as error:
        raise Breach(f"status {response.status_code}: {error}") from error


def _check_body(
    contents: tuple[Content[Any], ...], response: Response, *, head: bool
) -> None:
    body = getattr(response, "body", None)
    raw = None if body is None else bytes(body)
    if raw == b"" and (head or any(isinstance(one, Empty) for one in contents)):
        return
    if all(isinstance(one, Empty) for one in contents):
        raise ContractViolation("a body is sent where none is declared")
    sent = essence(response.headers.get("content-type", ""))
    content = next((one for one in contents if covers(one.media_type, sent)), None)
    if content is None:
        raise ContractViolation(f"content type {sent!r} is not declared")
    if raw is None:
        return
    if isinstance(content, Json):
        read_json(_adapter(content), raw)
    elif isinstance(content, Text):
        decoded(content, raw, response.headers.get("content-type"))


@lru_cache(maxsize=4096)
def _adapter(content: Json[Any]) -> TypeAdapter[Any]:
    return TypeAdapter(content.type)
