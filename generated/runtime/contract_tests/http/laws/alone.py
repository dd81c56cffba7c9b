"""What holds for one operation by itself: rare characters, scopes, defaults of parameters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ....http.operation import Operation
from ....http.resources import Resource
from ...findings import Outcome
from ..document import Declared, Document, Schema
from ..shapes import applied, members
from .answers import Broken, Unmet, called, refused
from .conversation import Conversation
from .judging import tried

if TYPE_CHECKING:
    from ..subject import HttpSubject

NOBODY, STRANGER = -1, -2
"""Callers who show nothing, and what is wrong."""

_RARE = (
    "\u2028\u2192\u4f60\u597d",  # a separator of lines, an arrow, Chinese
    "\U0001f600\U0001f1e9\U0001f1ea",  # beyond the basic plane; a flag is two of them
    "e\u0301\u200d\u202eabc",  # combined, joined, and from right to left
    "'\";--<b>%s{0}\\",  # what a careless quotation lets through
)
_MALFORMED = (b'{"', b"\xff\xfe", b"[1,]")
_EXAMPLES = 4
_FORBIDDEN = (401, 403, 404)


def alone(subject: HttpSubject, operation: Operation[Any]) -> Iterator[Outcome]:
    """Try each of these checks that says something of *operation*."""
    declared = subject.declared(operation)
    document = subject.spec
    resource = _subject_of(subject, operation)
    if resource is not None:
        yield _answers_where_something_is(subject, operation, resource)
    body = document.body(declared)
    if body is not None:
        yield _malformed_bodies(subject, operation)
        if list(_free(document, body)):
            yield _rare_characters(subject, operation, body)
    if subject.callers and _ways(subject, declared):
        yield _credentials_are_needed(subject, operation)
    if list(_weaker(subject, declared)):
        yield _scopes(subject, operation, declared)
    if operation.method == "GET" and _defaults(document, declared):
        yield _defaults_of_parameters(subject, operation, declared)


def _subject_of(subject: HttpSubject, operation: Operation[Any]) -> Resource | None:
    """The things that can be made, one of which the path of *operation* names."""
    found = [
        one
        for one in subject.resources
        if one.create is not None
        and f"{operation.path.rstrip('/')}/".startswith(one.below)
        and operation.path.count("{") == one.read.path.count("{")
    ]
    return max(found, key=lambda one: len(one.below), default=None)


def _answers_where_something_is(
    subject: HttpSubject, operation: Operation[Any], resource: Resource
) -> Outcome:
    """Ask for something that is there: made-up keys lead to nothing but 404."""

    def play(talk: Conversation) -> None:
        thing = talk.make(resource)
        talk.send(talk.case(operation), keys=thing.keys)

    name = "answers_where_something_is"
    return tried(subject, name, operation, play, examples=_EXAMPLES)


def _malformed_bodies(subject: HttpSubject, operation: Operation[Any]) -> Outcome:
    """What is no JSON is the caller's mistake: neither a success nor a failure of the service."""

    def play(talk: Conversation) -> None:
        case = talk.case(operation)
        if "json" not in str(case.media_type):
            raise Unmet("its body is no JSON")
        keys = _keys(talk, operation)
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
        plain = talk.send(case, keys=_keys(talk, operation))
        if not plain.ok:
            raise refused(operation, plain)
        for rare in _RARE:
            talk.subject.served.renew()
            changed = {
                name: rare[:longest] if longest else rare
                for name, longest in _free(document, body)
                if name in case.body
            }
            if not changed:
                raise Unmet("no text of its body is free")
            case.body = {**case.body, **changed}
            answer = talk.send(case, keys=_keys(talk, operation))
            if answer.status >= 500:
                raise Broken(
                    f"{called(operation)} answers {answer.status} to {changed}, which "
                    "the contract allows."
                )

    return tried(subject, "rare_characters", operation, play, examples=_EXAMPLES)


def _free(document: Document, body: Schema) -> Iterator[tuple[str, int | None]]:
    """The properties that may be any text, and how long that may be at most."""
    for name, schemas in members(document, body).properties.items():
        found = [one for schema in schemas for one in applied(document, schema)]
        keys = {key for one in found for key in one}
        if {"enum", "const", "pattern", "format"} & keys:
            continue
        if any(one.get("type") in ("string", ["string", "null"]) for one in found):
            least = max((one.get("minLength", 0) for one in found), default=0)
            if least <= 1:
                yield name, min(
                    (one["maxLength"] for one in found if "maxLength" in one),
                    default=None,
                )


def _credentials_are_needed(subject: HttpSubject, operation: Operation[Any]) -> Outcome:
    """Nobody gets in without credentials, or with wrong ones."""

    def play(talk: Conversation) -> None:
        keys = _keys(talk, operation)
        if talk.send(talk.case(operation), keys=keys).status in (401, 403):
            raise Unmet(f"{called(operation)} lets nobody in")
        for number, who in (
            (NOBODY, "without credentials"),
            (STRANGER, "with wrong ones"),
        ):
            answer = talk.send(talk.case(operation, number), keys=keys)
            if answer.ok:
                raise Broken(f"{called(operation)} lets callers in {who}.")

    return tried(subject, "ignored_auth", operation, play, examples=_EXAMPLES)


def _keys(talk: Conversation, operation: Operation[Any]) -> tuple[str, ...]:
    """Keys of something that is there, if the path of *operation* names one."""
    resource = _subject_of(talk.subject, operation)
    return talk.make(resource).keys if resource is not None else ()


def _scopes(
    subject: HttpSubject, operation: Operation[Any], declared: Declared
) -> Outcome:
    """Who lacks the scopes of an operation may not call it."""
    weaker = list(_weaker(subject, declared))

    def play(talk: Conversation) -> None:
        keys = _keys(talk, operation)
        strong = talk.case(operation)
        number = talk.one_of(weaker)
        weak = talk.bare(operation, number)
        weak.body, weak.query = strong.body, strong.query
        answer = talk.send(weak, keys=keys)
        if answer.ok:
            who = subject.callers[number]
            raise Broken(
                f"{called(operation)} lets {who.name} in, who has only the scopes "
                f"{sorted(who.scopes or ())}."
            )
        if answer.status not in _FORBIDDEN:
            raise refused(operation, answer)

    return tried(subject, "ignored_scopes", operation, play, examples=_EXAMPLES)


def _ways(subject: HttpSubject, declared: Declared) -> list[Mapping[str, Any]]:
    """What callers may show, one of which suffices; none if they need not show anything."""
    ways = declared.value.get("security", subject.spec.value.get("security")) or []
    return list(ways) if all(ways) else []


def _weaker(subject: HttpSubject, declared: Declared) -> Iterator[int]:
    """Those callers whose scopes do not suffice for any way to call."""
    ways = _ways(subject, declared)
    if not ways:
        return
    for number, caller in enumerate(subject.callers):
        if caller.scopes is None:
            continue
        enough = [
            all(caller.scopes >= set(scopes or ()) for scopes in way.values())
            for way in ways
        ]
        if not any(enough):
            yield number


def _defaults(document: Document, declared: Declared) -> Mapping[str, Any]:
    return {
        one["name"]: found["default"]
        for one in document.parameters(declared)
        if one.get("in") == "query"
        for found in applied(document, one.get("schema", {}))
        if "default" in found
    }


def _defaults_of_parameters(
    subject: HttpSubject, operation: Operation[Any], declared: Declared
) -> Outcome:
    """Leaving a parameter out says the same as its default."""
    defaults = _defaults(subject.spec, declared)

    def play(talk: Conversation) -> None:
        keys: tuple[str, ...] = ()
        for resource in subject.resources:
            if resource.list is not None and resource.list.path == operation.path:
                if resource.create is not None:
                    keys = talk.above(resource)
                    for _ in range(2):
                        talk.make(resource, above=keys)
        name = talk.one_of(sorted(defaults))
        told = talk.bare(operation)
        told.query = {**told.query, name: defaults[name]}
        said = [talk.send(told, keys=keys) for _ in range(2)]
        if not said[0].ok or said[0].value != said[1].value:
            raise Unmet("what it answers is not the same each time")
        left_out = talk.bare(operation)
        left_out.query = {n: v for n, v in told.query.items() if n != name}
        left_out.path_parameters = told.path_parameters
        answer = talk.send(left_out, keys=keys)
        if answer.value != said[0].value:
            raise Broken(
                f"{called(operation)} without {name} is not what it is with "
                f"{name}={defaults[name]!r}, the default."
            )

    return tried(subject, "default_of_parameter", operation, play, examples=_EXAMPLES)
