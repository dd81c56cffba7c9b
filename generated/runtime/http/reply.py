"""From an HTTP answer to the value or the error that the contract says it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, TypeVar, cast

from ..content import Content, Empty, Text
from ..errors import ContractViolation
from ..media_types import akin, charset_of, in_range, same
from ..policy import Policy
from ..verdict import SUCCESS, Outcome, Verdict
from .errors import ApiError, UnexpectedStatus
from .operation import Operation, StatusKey
from .problem_summary import summary_of
from .request import contents_of
from .values.headers import Headers

R = TypeVar("R")
V = TypeVar("V")

RETRIED = (408, 429, 500, 502, 503, 504)
"""Statuses worth another attempt unless the policy has a list of its own."""

NOT_TRANSIENT = (501, 505)
"""Server errors that say what the server is, not how it feels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """One answer, read to its end; header names are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def joined_headers(raw: Iterable[tuple[bytes, bytes]]) -> Headers:
    """Return the header fields that are *raw*; texts are in UTF-8 if they can be."""
    return Headers((name.decode("latin-1"), _text(value)) for name, value in raw)


def _text(value: bytes) -> str:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")


def read_reply(operation: Operation[R], reply: Reply) -> R:
    """Return the result that *reply* stands for.

    Raises:
        ApiError: The declared error that *reply* stands for.
        UnexpectedStatus: The contract does not declare this answer.
        ContractViolation: A good status with a body that breaks the contract.
    """
    for key in _keys(reply.status):
        if key in operation.results:
            contents: tuple[Content[R], ...] = contents_of(operation.results[key])
            return _result(operation, contents, reply)
        if key in operation.errors:
            raise _declared_error(operation, operation.errors[key], reply)
    raise _unexpected(operation, reply, f"undeclared status {reply.status}")


def declared_contents(operation: Operation[R], status: int) -> tuple[Content[R], ...]:
    """Return what a good answer with *status* may hold; nothing if it is none."""
    for key in _keys(status):
        if key in operation.results:
            return contents_of(operation.results[key])
        if key in operation.errors:
            break
    return ()


def judge_reply(policy: Policy, reply: Reply) -> Verdict:
    """Return what *reply* means to breaker and retry."""
    status = reply.status
    if status < 400:
        return SUCCESS
    worth = RETRIED if policy.retry.on is None else policy.retry.on
    asked = reply.headers.get("retry-after") if status in (429, 503) else None
    pause = parse_retry_after(asked)
    return Verdict(
        outcome=_outcome(status, busy=pause is not None),
        repeat="if_idempotent" if status in worth else "never",
        retry_after=pause,
    )


def _outcome(status: int, *, busy: bool) -> Outcome:
    """Return what the breaker counts: a declared 4xx shows that the peer is well.

    So does, in a way, a 503 that says when to come again: who can say that is *busy*,
    not broken (docs/decisions/0015).
    """
    if status == 429 or (status == 503 and busy):
        return "throttled"
    if status >= 500 and status not in NOT_TRANSIENT:
        return "failure"
    return "success"


def parse_retry_after(
    text: str | None, wall_now: datetime | None = None
) -> float | None:
    """Return Retry-After in seconds, None if absent or garbage (RFC 9110, 10.2.3).

    *wall_now* is what a date is compared with, the system's clock if None. A date
    in the past, like a negative number, asks for no wait.
    """
    if text is None:
        return None
    text = text.strip()
    if text.removeprefix("-").isascii() and text.removeprefix("-").isdigit():
        return max(0.0, float(text[:12]))
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - (wall_now or datetime.now(UTC))).total_seconds())


def _keys(status: int) -> tuple[StatusKey, ...]:
    """Return the keys that may declare *status*: itself, its range, the default."""
    return (status, cast(StatusKey, f"{status // 100}XX"), "default")


def _result(
    operation: Operation[R], contents: tuple[Content[R], ...], reply: Reply
) -> R:
    content = fitting(contents, reply.headers.get("content-type"))
    if content is None:
        raise ContractViolation(
            f"{operation.name}: status {reply.status} with undeclared content type "
            f"{reply.headers.get('content-type')!r}",
            raw=reply.body,
            operation=operation.name,
        )
    try:
        return decoded(content, reply.body, reply.headers.get("content-type"))
    except ContractViolation as error:
        raise ContractViolation(
            f"{operation.name}: status {reply.status} breaks the contract: {error}",
            raw=reply.body,
            operation=operation.name,
        ) from error


def _declared_error(
    operation: Operation[Any], kind: type[ApiError[Any]], reply: Reply
) -> Exception:
    """Return *kind* with its body; what an error body breaks is no such error."""
    content = fitting(kind.contents(), reply.headers.get("content-type"))
    if content is None:
        return _unexpected(
            operation, reply, f"status {reply.status} with an undeclared content type"
        )
    try:
        body = decoded(content, reply.body, reply.headers.get("content-type"))
    except ContractViolation as error:
        return _unexpected(
            operation, reply, f"status {reply.status} with an undeclared body: {error}"
        )
    declared = kind(body, status=reply.status, headers=reply.headers)
    declared.received = True
    declared.operation = operation.name
    what = f"{operation.name}: {kind.__name__}, status {reply.status}"
    declared.args = (what + _says(reply),)
    return declared


def _unexpected(operation: Operation[Any], reply: Reply, what: str) -> UnexpectedStatus:
    return UnexpectedStatus(
        f"{operation.name}: {what}{_says(reply)}",
        status=reply.status,
        headers=reply.headers,
        raw=reply.body,
        operation=operation.name,
    )


def _says(reply: Reply) -> str:
    """Return what an error answer says of itself, as the end of a message."""
    says = summary_of(reply.headers.get("content-type"), reply.body)
    return f"; the server says: {says}" if says else ""


def fitting(
    contents: tuple[Content[V], ...], content_type: str | None
) -> Content[V] | None:
    """Return the content whose media type fits, the most exact one first.

    An answer that does not name its type is taken for the first declared one.
    """
    first = contents[0]
    # Asked of `first` itself, type checkers would take it for an empty one from here on.
    if content_type is None or isinstance(contents[0], Empty):
        return first
    for fits in (same, akin, in_range):
        for content in contents:
            if fits(content.media_type, content_type):
                return content
    return None


def decoded(content: Content[V], raw: bytes, content_type: str | None) -> V:
    """Return what *raw* stands for; a text may be in another charset than ours.

    Raises:
        ContractViolation: The contract does not allow these bytes.
    """
    if isinstance(content, Text):
        return cast(V, content.decode(raw, charset_of(content_type or "")))
    return content.decode(raw)
