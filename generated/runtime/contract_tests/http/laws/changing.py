"""Laws of things that are changed: what PUT and PATCH say is so, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ....http.operation import Operation
from ....http.resources import Resource
from ..shapes import applied
from .answers import Broken, Unmet, called, refused
from .bystanders import Bystander, as_now, is_left_alone, made_beside
from .comparing import differences
from .conversation import Conversation, is_allowed, is_enough
from .judging import hold
from .reading import compare, done, is_same, read, read_schema, settled, there
from .walking import walk

if TYPE_CHECKING:
    from ..subject import HttpSubject

_DRAWS = 8
"""Requests that are made up until one says another value."""
_OTHERS = 3
"""Other values that a number takes, if callers say what it is: one may be by chance."""


def read_after_replace(
    subject: HttpSubject, resource: Resource, *, stated: bool = False
) -> None:
    """Check that what was put is what is read, all of it (RFC 9110, section 9.3.4)."""
    __tracebackhide__ = True
    replace = there(resource.replace)

    def play(talk: Conversation) -> None:
        keys, _, other = _told(talk, resource)
        case, sent = talk.filled(replace)
        whole, least = case.body, _least(talk, replace, case.body)
        without = _shown_after(talk, resource, keys, case, least)
        case.body = whole
        other = as_now(talk, resource, other)
        done(replace, talk.send(case, keys=keys))
        shown = read(talk, resource, keys, f"{called(replace)} put")
        compare(talk, resource, sent, shown.value)
        said = settled(talk, resource, sent, shown.value)
        is_left_alone(talk, resource, other, replace, said)
        if not isinstance(without, Mapping) or not isinstance(said, Mapping):
            return
        again = _shown_after(talk, resource, keys, case, least)
        for name in sorted(set(said) - set(least or said)):
            # What a service fills in by itself may be what was put by chance.
            if not is_same(talk, resource, name, said[name], without) and is_same(
                talk, resource, name, said[name], again
            ):
                raise Broken(
                    f"{called(replace)} without {name} leaves it as it was before, "
                    f"{said[name]!r}."
                )

    hold(subject, "read-after-replace", replace, play, stated=stated)


def _least(
    talk: Conversation, operation: Operation[Any], body: Any
) -> dict[str, Any] | None:
    """*body* without what may be left out; None if nothing may."""
    document = talk.subject.spec
    schema = document.body(talk.declared(operation))
    if not isinstance(body, Mapping) or schema is None:
        return None
    needed = {n for one in applied(document, schema) for n in one.get("required", ())}
    least = {name: value for name, value in body.items() if name in needed}
    enough = is_enough(document, schema, body, least)
    return least if enough and len(least) < len(body) else None


def _shown_after(
    talk: Conversation,
    resource: Resource,
    keys: tuple[str, ...],
    case: Any,
    body: dict[str, Any] | None,
) -> Any:
    """What is read after *body* was put; None if it was not."""
    if body is None:
        return None
    case.body = body
    if not talk.send(case, keys=keys).done:
        return None
    return talk.read(resource, keys).value


def replace_twice(
    subject: HttpSubject, resource: Resource, *, stated: bool = True
) -> None:
    """Check that putting twice is putting once: PUT is idempotent (RFC 9110, section 9.2.2)."""
    __tracebackhide__ = True
    replace = there(resource.replace)

    def play(talk: Conversation) -> None:
        keys = talk.some(resource)
        case, sent = talk.filled(replace)
        done(replace, talk.send(case, keys=keys))
        once = talk.read(resource, keys)
        if not once.ok:
            raise refused(resource.read, once)
        listed = _counted(talk, resource, keys)
        done(replace, talk.send(case, keys=keys))
        twice = read(talk, resource, keys, f"{called(replace)} put, twice,")
        said = settled(talk, resource, sent, once.value)
        is_more = _counted(talk, resource, keys) != listed
        found = _changed(talk, resource, replace, keys, said, twice.value)
        if found:
            raise Broken(f"{called(replace)}, sent twice, changes more: {found}.")
        if is_more:
            raise Broken(f"{called(replace)}, sent twice, makes one more.")

    hold(subject, "replace-twice", replace, play, stated=stated)


def _counted(talk: Conversation, resource: Resource, keys: tuple[str, ...]) -> int:
    """How many things are listed; none where nothing lists them."""
    if resource.list is None:
        return 0
    return len(walk(talk, resource, keys[:-1]))


def read_after_update(
    subject: HttpSubject, resource: Resource, *, stated: bool = False
) -> None:
    """Check that what a PATCH says is what is read, and that all else stays as it was."""
    __tracebackhide__ = True
    update = there(resource.update)

    def play(talk: Conversation) -> None:
        keys, told, other = _told(talk, resource)
        told = {**told, **_change(talk, resource, keys)}
        other = as_now(talk, resource, other)
        before = read(talk, resource, keys, "there is").value
        case, sent = talk.filled(update)
        if not isinstance(sent, Mapping):
            raise Unmet(f"{called(update)} takes no object")
        sent = _narrowed(talk, update, case, sent)
        done(update, talk.send(case, keys=keys))
        after = read(talk, resource, keys, f"{called(update)} changed").value
        said = {name: value for name, value in sent.items() if value is not None}
        compare(talk, resource, said, after)
        is_left_alone(
            talk, resource, other, update, settled(talk, resource, said, after)
        )
        kept = settled(talk, resource, told, before)
        kept = {name: value for name, value in kept.items() if name not in sent}
        goes = [
            name
            for name in sorted(set(sent) - set(said))
            if isinstance(before, Mapping)
            and before.get(name) is not None
            and is_same(talk, resource, name, before[name], after)
        ]
        found = _changed(talk, resource, update, keys, kept, after)
        if found:
            raise Broken(f"{called(update)} changed what it was not told: {found}.")
        for name in goes:
            _goes(talk, resource, keys, case, name)

    hold(subject, "read-after-update", update, play, stated=stated)


def _told(
    talk: Conversation, resource: Resource
) -> tuple[tuple[str, ...], Mapping[str, Any], Bystander | None]:
    """The keys of something that there is, what callers said of it, and what lies beside."""
    if resource.create is None:
        return talk.some(resource), {}, None
    thing, other = made_beside(talk, resource)
    return thing.keys, thing.sent, other


def _change(
    talk: Conversation, resource: Resource, keys: tuple[str, ...]
) -> Mapping[str, Any]:
    """Change something, so that there is more that only callers say; return what was said."""
    update = there(resource.update)
    case, sent = talk.filled(update)
    done(update, talk.send(case, keys=keys))
    return sent if isinstance(sent, Mapping) else {}


def _narrowed(
    talk: Conversation, update: Operation[Any], case: Any, sent: Mapping[str, Any]
) -> Mapping[str, Any]:
    """Say one thing only, if *case* may: what it does not say is what stays; return it."""
    document = talk.subject.spec
    name = talk.one_of([None, *sorted(sent)])
    schema = document.body(talk.declared(update))
    if (
        name is None
        or schema is None
        or not is_allowed(document, schema, {name: sent[name]})
    ):
        return sent
    said = {name: sent[name]}
    case.body = said
    return said


def _changed(
    talk: Conversation,
    resource: Resource,
    operation: Operation[Any],
    keys: tuple[str, ...],
    said: Any,
    shown: Any,
) -> str:
    """How *shown* differs from what callers *said*, in words; empty if it does not.

    What a service counts may be what was said by chance: then it does not take what else
    *operation* says.
    """
    document, schema = talk.subject.spec, read_schema(talk, resource)
    if not isinstance(said, Mapping):
        return next(differences(document, schema, said, shown), "")
    for name, value in said.items():
        found = next(differences(document, schema, {name: value}, shown), "")
        by_chance = (
            bool(found)
            and isinstance(value, int | float)
            and not all(
                _takes_another(talk, resource, operation, keys, name)
                for _ in range(_OTHERS)
            )
        )
        if found and not by_chance:
            return found
    return ""


def _takes_another(
    talk: Conversation,
    resource: Resource,
    operation: Operation[Any],
    keys: tuple[str, ...],
    name: str,
) -> bool:
    """Whether a property is what callers say, whatever they say."""
    another = _said_anew(talk, resource, operation, keys, name)
    return another is not None and is_same(talk, resource, name, *another)


def _said_anew(
    talk: Conversation,
    resource: Resource,
    operation: Operation[Any],
    keys: tuple[str, ...],
    name: str,
) -> tuple[Any, Any] | None:
    """Say another value of a property; return it, and what is shown then. None if none is."""
    was = talk.read(resource, keys).value
    for _ in range(_DRAWS):
        case, sent = talk.filled(operation)
        value = sent.get(name) if isinstance(sent, Mapping) else None
        if value is None or is_same(talk, resource, name, value, was):
            continue
        if isinstance(was, Mapping) and _is_next(value, was.get(name)):
            continue  # which is what it would be if it were counted
        if talk.send(case, keys=keys).done:
            return value, talk.read(resource, keys).value
    return None


def _is_next(value: Any, was: Any) -> bool:
    numbers = isinstance(value, int | float) and isinstance(was, int | float)
    return numbers and not isinstance(was, bool) and abs(value - was) == 1


def _goes(
    talk: Conversation, resource: Resource, keys: tuple[str, ...], case: Any, name: str
) -> None:
    """Hold the service to it that a property goes if *case* says that it is null.

    It stayed, which may be what the service fills in by itself: another value does not.

    Raises:
        Broken: That stays as well.
    """
    update = there(resource.update)
    another = _said_anew(talk, resource, update, keys, name)
    if another is None or not is_same(talk, resource, name, *another):
        return
    done(update, talk.send(case, keys=keys))
    if is_same(talk, resource, name, another[0], talk.read(resource, keys).value):
        raise Broken(
            f"{called(update)} was told that {name} is null, and leaves {another[0]!r}."
        )
