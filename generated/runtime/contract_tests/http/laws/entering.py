"""Who gets in: by each way that the contract has, and by no other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ....http.operation import Operation
from ...findings import Outcome
from ..document import Declared, Document
from ..telling import shown
from .about import keys_of
from .answers import Broken, Unmet, called, refused
from .conversation import Conversation
from .judging import FEW, tried

if TYPE_CHECKING:
    from ..subject import HttpSubject

NOBODY, STRANGER = -1, -2
"""Callers who show nothing, and what is wrong."""
_HOLDERS = {"header": "headers", "query": "query", "cookie": "cookies"}
_OUTSIDE = (401, 403)
_FORBIDDEN = (*_OUTSIDE, 404)
"""How a service says that something is not for this caller."""


def entering(
    subject: HttpSubject, operation: Operation[Any], declared: Declared
) -> Iterator[Outcome]:
    """Try each of these checks that says something of *operation*."""
    ways = _ways(subject, declared)
    if subject.callers and ways:
        yield _credentials_are_needed(subject, operation, ways)
        alone = list(_alone(subject, ways))
        if alone:
            yield _each_way_suffices(subject, operation, alone)
    if list(_weaker(subject, declared)):
        yield _scopes(subject, operation, declared)


def _credentials_are_needed(
    subject: HttpSubject, operation: Operation[Any], ways: list[Mapping[str, Any]]
) -> Outcome:
    """Nobody gets in without credentials, with wrong ones, or with part of what is needed."""
    few = [*_too_few(subject, ways)]

    def play(talk: Conversation) -> None:
        keys = keys_of(talk, operation)
        if talk.send(talk.case(operation), keys=keys).status in _OUTSIDE:
            raise Unmet(f"{called(operation)} lets nobody in")
        for number, who in (
            (NOBODY, "without credentials"),
            (STRANGER, "with wrong ones"),
        ):
            answer = talk.send(talk.case(operation, number), keys=keys)
            if answer.ok:
                raise Broken(f"{called(operation)} lets callers in {who}.")
        for names in few:
            if _asked(talk, operation, keys, names).ok:
                raise Broken(
                    f"{called(operation)} lets callers in who show {_all(names)} alone, "
                    "where more is needed."
                )

    return tried(subject, "ignored_auth", operation, play, examples=FEW)


def _each_way_suffices(
    subject: HttpSubject, operation: Operation[Any], alone: list[tuple[str, ...]]
) -> Outcome:
    """Each way to call is enough by itself, where several are shown otherwise."""

    def play(talk: Conversation) -> None:
        keys = keys_of(talk, operation)
        if talk.send(talk.case(operation), keys=keys).status in _OUTSIDE:
            raise Unmet(f"{called(operation)} lets nobody in")
        for names in alone:
            answer = _asked(talk, operation, keys, names)
            if answer.status in _OUTSIDE:
                raise Broken(
                    f"{called(operation)} answers {answer.status} to callers who show "
                    f"{_all(names)} alone, which is enough."
                )

    return tried(subject, "refused_auth", operation, play, examples=FEW)


def _asked(
    talk: Conversation,
    operation: Operation[Any],
    keys: tuple[str, ...],
    names: tuple[str, ...],
) -> Any:
    """What *operation* answers to who shows what the schemes of these *names* want, alone."""
    document, secrets = talk.subject.spec, talk.subject.callers[0].secrets
    case = talk.case(operation, NOBODY)
    # What others want may be made up, and what is wrong is worse than nothing.
    for place, name, _ in map(shown, document.schemes().values()):
        if said := getattr(case, _HOLDERS[place]):
            said.pop(name, None)
    for scheme_name in names:
        scheme = document.schemes()[scheme_name]
        place, name, value = shown(scheme, secrets[scheme_name])
        holder = _HOLDERS[place]
        setattr(case, holder, {**(getattr(case, holder) or {}), name: value})
    return talk.send(case, keys=keys)


def _all(names: tuple[str, ...]) -> str:
    return " and ".join(repr(name) for name in names) or "nothing"


def _too_few(
    subject: HttpSubject, ways: list[Mapping[str, Any]]
) -> Iterator[tuple[str, ...]]:
    """What callers can show that is all but one of what a way wants, and enough for none."""
    known = _known(subject)
    found = set[tuple[str, ...]]()
    for way in ways:
        if not _is_sayable(subject.spec, way):
            continue
        for name in way:
            rest = tuple(sorted({*way} - {name}))
            if rest and {*way} <= known and not any({*w} <= {*rest} for w in ways):
                found.add(rest)
    yield from sorted(found)


def _is_sayable(document: Document, way: Mapping[str, Any]) -> bool:
    """Whether all of *way* can be shown at once: one header has one value."""
    schemes = document.schemes()
    places = [shown(schemes[name])[:2] for name in way if name in schemes]
    return len({(place, name.lower()) for place, name in places}) == len(places)


def _known(subject: HttpSubject) -> set[str]:
    """The schemes for which the first caller has something to show."""
    return {*subject.callers[0].secrets} & {*subject.spec.schemes()}


def _alone(
    subject: HttpSubject, ways: list[Mapping[str, Any]]
) -> Iterator[tuple[str, ...]]:
    """The ways that the first caller knows, if it shows more than one of them wants."""
    known = _known(subject)
    for way in ways:
        if {*way} < known:
            yield tuple(sorted(way))


def _scopes(
    subject: HttpSubject, operation: Operation[Any], declared: Declared
) -> Outcome:
    """Who lacks the scopes of an operation may not call it."""
    weaker = list(_weaker(subject, declared))

    def play(talk: Conversation) -> None:
        keys = keys_of(talk, operation)
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

    return tried(subject, "ignored_scopes", operation, play, examples=FEW)


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
