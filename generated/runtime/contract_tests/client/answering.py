"""The answers that a contract declares, made up from its document."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ...http.reply import Reply
from ...media_types import essence, is_json
from ...sample_scalars import CannotSample
from ..http.document import Declared, Schema
from .samples import Sampler, candidates
from .schemas import Validity
from .scripted import reply


@dataclass(frozen=True, slots=True)
class Json:
    """A value of JSON; that there is none is something else than null."""

    value: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer.

    Attributes:
        key: What the contract calls its status.
        status: Its status.
        pointer: Where the contract declares it.
        media_type: What its body is in; empty if it has none.
        schema: What its body is.
        json: Its body, if it is JSON and one could be made up.
        plain: The same if it is a text or bytes, of which the contract says no more.
        raw: The bytes of its body.
    """

    key: str
    status: int
    pointer: str
    media_type: str = ""
    schema: Schema = True
    json: Json | None = None
    plain: str | bytes | None = None
    raw: bytes = b""

    @property
    def is_empty(self) -> bool:
        """Whether the contract gives it no body."""
        return not self.media_type

    @property
    def reply(self) -> Reply:
        """It, as it comes."""
        if self.is_empty:
            return reply(self.status)
        told = self.media_type
        told += "; charset=utf-8" if told.lower() == "text/plain" else ""
        return reply(self.status, self.raw, content_type=told)

    def saying(self, value: Any) -> Answer:
        """Return the same with another body."""
        return replace(self, json=Json(value), raw=json.dumps(value).encode())


def answers(
    operation: Declared,
    responses: Mapping[str, Mapping[str, Any]],
    sampler: Sampler,
    validity: Validity,
) -> Iterator[Answer]:
    """Yield an answer for each of the *responses* of *operation*, in the first of its types.

    JSON comes before other types.
    """
    for key, said in responses.items():
        status = status_of(key, responses)
        if status is None:
            continue
        answer = Answer(
            key=key, status=status, pointer=f"{operation.pointer}/responses/{key}"
        )
        content = said.get("content") or {}
        if status in (204, 205, 304) or not content:
            yield answer
            continue
        names = sorted(content, key=lambda name: not is_json(name))
        media_type, value = names[0], content[names[0]]
        schema = value.get("schema", True) if isinstance(value, Mapping) else True
        yield _with_body(answer, media_type, schema, sampler, validity)


def _with_body(
    answer: Answer,
    media_type: str,
    schema: Schema,
    sampler: Sampler,
    validity: Validity,
) -> Answer:
    media_type = _one_type(media_type, schema)
    answer = replace(answer, media_type=media_type, schema=schema)
    if not is_json(media_type):
        return _plain(answer, schema)
    for value in candidates(sampler, schema):
        if not validity.problem(schema, value):
            return answer.saying(value)
    return answer


def _one_type(media_type: str, schema: Schema) -> str:
    """*media_type*, or one of the range that it is, in which *schema* makes sense."""
    if essence(media_type) in ("*/*", "*"):
        told = schema if isinstance(schema, Mapping) else {}
        if told.get("type") != "string":
            return "application/json"
        is_binary = told.get("format") == "binary"
        return "application/octet-stream" if is_binary else "text/plain"
    return media_type.replace("*", "plain")


def _plain(answer: Answer, schema: Schema) -> Answer:
    """*answer* with a text, or with bytes."""
    told = (
        set(schema) - {"type", "description"} if isinstance(schema, Mapping) else set()
    )
    kind = essence(answer.media_type)
    if kind == "text/plain":
        text = "text, ü"
        return replace(answer, raw=text.encode(), plain=None if told else text)
    if kind == "application/octet-stream":
        raw = b"\x00\x01\xff"
        return replace(answer, raw=raw, plain=None if told - {"format"} else raw)
    return answer


def status_of(key: str, responses: Mapping[str, Any]) -> int | None:
    """Return a status that *key* is about, and no other of *responses*; None if there is none."""
    if key.isdigit():
        return int(key)
    known = {one.upper() for one in responses}
    first = int(key[0]) * 100 if key[0].isdigit() else 400
    last = first + 99 if key[0].isdigit() else 599
    # What is repeated takes longer to test, and 401 begins another way of calling.
    order: list[int] = [*range(first + 18, last + 1), *range(first, first + 18)]
    for status in order:
        ranged = f"{status // 100}XX"
        if str(status) not in known and (key.upper() == ranged or ranged not in known):
            return status
    return None


__all__ = ["Answer", "CannotSample", "Json", "answers", "status_of"]
