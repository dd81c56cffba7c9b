"""What holds for one operation by itself: bodies, who may call, defaults of parameters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ....http.operation import Operation
from ....http.resources import Resource
from ...findings import Outcome
from ..document import Schema
from ..shapes import free_texts
from .about import keys_of, subject_of
from .answers import Broken, Unmet, called, refused
from .conversation import Conversation, is_allowed
from .entering import entering
from .judging import FEW, tried
from .leaving_out import left_out

if TYPE_CHECKING:
    from ..subject import HttpSubject

_RARE = (
    "\u2028\u2192\u4f60\u597d",  # a separator of lines, an arrow, Chinese
    "\U0001f600\U0001f1e9\U0001f1ea",  # beyond the basic plane; a flag is two of them
    "e\u0301\u200d\u202eabc",  # combined, joined, and from right to left
    "'\";--<b>%s{0}\\",  # what a careless quotation lets through
)
_MALFORMED = (b'{"', b"\xff\xfe", b"[1,]")


def alone(subject: HttpSubject, operation: Operation[Any]) -> Iterator[Outcome]:
    """Try each of these checks that says something of *operation*."""
    declared = subject.declared(operation)
    document = subject.spec
    resource = subject_of(subject, operation)
    if resource is not None:
        yield _answers_where_something_is(subject, operation, resource)
    body = document.body(declared)
    if body is not None:
        yield _malformed_bodies(subject, operation)
        if list(free_texts(document, body)):
            yield _rare_characters(subject, operation, body)
    yield from entering(subject, operation, declared)
    if operation.method == "GET":
        yield from left_out(subject, operation, declared)


def _answers_where_something_is(
    subject: HttpSubject, operation: Operation[Any], resource: Resource
) -> Outcome:
    """Ask for something that is there: made-up keys lead to nothing but 404."""

    def play(talk: Conversation) -> None:
        thing = talk.make(resource)
        talk.send(talk.case(operation), keys=thing.keys)

    name = "answers_where_something_is"
    return tried(subject, name, operation, play, examples=FEW)


def _malformed_bodies(subject: HttpSubject, operation: Operation[Any]) -> Outcome:
    """What is no JSON is the caller's mistake: neither a success nor a failure of the service."""

    def play(talk: Conversation) -> None:
        case = talk.case(operation)
        if "json" not in str(case.media_type):
            raise Unmet("its body is no JSON")
        keys = keys_of(talk, operation)
        for raw in _MALFORMED:
            answer = talk.send(case, keys=keys, raw=raw)
            if answer.ok or answer.status >= 500:
                raise Broken(
                    f"{called(operation)} answers {answer.status} to a body that is no JSON."
                )

    return tried(subject, "malformed_body", operation, play, examples=1)


def _rare_characters(
    subject: HttpSubject, operation: Operation[Any], body: Schema
) -> Outcome:
    """Text is any text, where the contract does not say which."""
    document = subject.spec

    def play(talk: Conversation) -> None:
        case = talk.case(operation)
        talk.shaped(operation, case)
        if not isinstance(case.body, dict):
            raise Unmet("its body is no object")
        plain = talk.send(case, keys=keys_of(talk, operation))
        if not plain.ok:
            raise refused(operation, plain)
        free = list(free_texts(document, body))
        # Of those that may be left out, one is said that was not.
        said = [one for one in free if one[0] in case.body] or free[:1]
        for rare in _RARE:
            talk.subject.served.renew()
            changed = {
                name: rare[:longest] if longest else rare for name, longest in said
            }
            if not changed or not is_allowed(document, body, {**case.body, **changed}):
                raise Unmet("no text of its body is free")
            case.body = {**case.body, **changed}
            answer = talk.send(case, keys=keys_of(talk, operation))
            if answer.status >= 500:
                raise Broken(
                    f"{called(operation)} answers {answer.status} to {changed}, which "
                    "the contract allows."
                )

    return tried(subject, "rare_characters", operation, play, examples=FEW)
