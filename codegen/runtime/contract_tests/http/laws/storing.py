"""Laws of things that are stored: what was made can be read, and what was deleted is gone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ....http.operation import Operation
from ....http.resources import Resource
from ..document import json_schema
from ..shapes import flagged, members
from .answers import Answer, Broken, called, refused
from .comparing import differences
from .conversation import Conversation
from .judging import hold
from .walking import find, walk

if TYPE_CHECKING:
    from ..subject import HttpSubject

_LATER = 202
"""Accepted: what was asked for is done at another time."""
_GONE = (404, 410)


def read_after_create(
    subject: HttpSubject, resource: Resource, *, stated: bool = False
) -> None:
    """Check that what was made is what is read."""
    __tracebackhide__ = True
    create = _there(resource.create)

    def play(talk: Conversation) -> None:
        thing = talk.make(resource)
        shown = _read(talk, resource, thing.keys, f"{called(create)} made")
        _compare(talk, resource, thing.sent, shown.value)

    hold(subject, "read-after-create", create, play, stated=stated)


def list_after_create(
    subject: HttpSubject, resource: Resource, *, stated: bool = False
) -> None:
    """Check that what was made is listed."""
    __tracebackhide__ = True
    create, listing = _there(resource.create), _there(resource.list)

    def play(talk: Conversation) -> None:
        thing = talk.make(resource)
        item = find(talk, resource, thing)
        if item is None:
            raise Broken(
                f"{called(create)} made {thing.keys[-1]}, and {called(listing)} does not "
                "list it."
            )
        # A listing may show less of a thing than reading it does.
        said = {n: v for n, v in thing.sent.items() if n in item}
        schema = _read_schema(talk, resource)
        found = list(differences(talk.subject.spec, schema, said, item))
        if found:
            raise Broken(f"{called(listing)}: {'; '.join(found)}.")

    hold(subject, "list-after-create", create, play, stated=stated)


def read_after_replace(
    subject: HttpSubject, resource: Resource, *, stated: bool = False
) -> None:
    """Check that what was put is what is read (RFC 9110, section 9.3.4)."""
    __tracebackhide__ = True
    replace = _there(resource.replace)

    def play(talk: Conversation) -> None:
        keys = talk.some(resource)
        case = talk.case(replace)
        sent = talk.shaped(replace, case)
        _done(replace, talk.send(case, keys=keys))
        shown = _read(talk, resource, keys, f"{called(replace)} put")
        _compare(talk, resource, sent, shown.value)

    hold(subject, "read-after-replace", replace, play, stated=stated)


def replace_twice(
    subject: HttpSubject, resource: Resource, *, stated: bool = True
) -> None:
    """Check that putting twice is putting once: PUT is idempotent (RFC 9110, section 9.2.2)."""
    __tracebackhide__ = True
    replace = _there(resource.replace)

    def play(talk: Conversation) -> None:
        keys = talk.some(resource)
        case = talk.case(replace)
        talk.shaped(replace, case)
        _done(replace, talk.send(case, keys=keys))
        once = talk.read(resource, keys)
        if not once.ok:
            raise refused(resource.read, once)
        listed = _count(talk, resource, keys)
        _done(replace, talk.send(case, keys=keys))
        twice = _read(talk, resource, keys, f"{called(replace)} put, twice,")
        lasting = _lasting(talk, resource, once.value)
        schema = _read_schema(talk, resource)
        found = list(differences(talk.subject.spec, schema, lasting, twice.value))
        if found:
            raise Broken(f"{called(replace)}, sent twice, changes more: {found[0]}.")
        if _count(talk, resource, keys) != listed:
            raise Broken(f"{called(replace)}, sent twice, makes one more.")

    hold(subject, "replace-twice", replace, play, stated=stated)


def read_after_update(
    subject: HttpSubject, resource: Resource, *, stated: bool = False
) -> None:
    """Check that what a PATCH says is what is read, and that all else stays as it was."""
    __tracebackhide__ = True
    update = _there(resource.update)

    def play(talk: Conversation) -> None:
        keys = talk.some(resource)
        before = _read(talk, resource, keys, "there is")
        case = talk.case(update)
        sent = talk.shaped(update, case)
        _done(update, talk.send(case, keys=keys))
        after = _read(talk, resource, keys, f"{called(update)} changed")
        said = {n: v for n, v in sent.items() if v is not None} if sent else {}
        _compare(talk, resource, said, after.value)
        kept = _lasting(talk, resource, before.value)
        kept = {name: value for name, value in kept.items() if name not in (sent or {})}
        schema = _read_schema(talk, resource)
        found = list(differences(talk.subject.spec, schema, kept, after.value))
        if found:
            raise Broken(f"{called(update)} changed what it was not told: {found[0]}.")

    hold(subject, "read-after-update", update, play, stated=stated)


def gone_after_delete(
    subject: HttpSubject, resource: Resource, *, stated: bool = False
) -> None:
    """Check that what was deleted cannot be read, and is not listed."""
    __tracebackhide__ = True
    delete = _there(resource.delete)

    def play(talk: Conversation) -> None:
        thing = talk.make(resource)
        _done(delete, talk.send(talk.bare(delete), keys=thing.keys))
        answer = talk.read(resource, thing.keys)
        if answer.status not in _GONE:
            raise Broken(
                f"{called(delete)} removed {thing.keys[-1]}, and {called(resource.read)} "
                f"answers {answer.status} instead of 404."
            )
        if resource.list is not None and find(talk, resource, thing) is not None:
            raise Broken(
                f"{called(delete)} removed {thing.keys[-1]}, and {called(resource.list)} "
                "still lists it."
            )

    hold(subject, "gone-after-delete", delete, play, stated=stated)


def _read(
    talk: Conversation, resource: Resource, keys: tuple[str, ...], why: str
) -> Answer:
    answer = talk.read(resource, keys)
    if not answer.ok:
        raise Broken(
            f"{why} {keys[-1]}, and {called(resource.read)} answers {answer.status}."
        )
    return answer


def _compare(talk: Conversation, resource: Resource, sent: Any, shown: Any) -> None:
    schema = _read_schema(talk, resource)
    found = list(differences(talk.subject.spec, schema, sent, shown))
    if found:
        raise Broken(f"{called(resource.read)}: {'; '.join(found)}.")


def _read_schema(talk: Conversation, resource: Resource) -> Any:
    document = talk.subject.spec
    for _, response in document.successes(talk.declared(resource.read)):
        schema = json_schema(response.get("content", {}))
        if schema is not None:
            return schema
    return {}


def _count(talk: Conversation, resource: Resource, keys: tuple[str, ...]) -> int:
    """How many things are listed; none where nothing lists them."""
    if resource.list is None:
        return 0
    return len(walk(talk, resource, keys[:-1]))


def _lasting(talk: Conversation, resource: Resource, shown: Any) -> Mapping[str, Any]:
    """What only callers change: a service may count versions, or note times."""
    if not isinstance(shown, Mapping):
        return {}
    document = talk.subject.spec
    writing = resource.replace or resource.update or resource.create
    body = document.body(talk.declared(writing)) if writing is not None else None
    written = members(document, body).properties if body is not None else {}
    return {
        name: value
        for name, value in shown.items()
        if name in written
        and not any(flagged(document, one, "readOnly") for one in written[name])
    }


def _done(operation: Operation[Any], answer: Answer) -> None:
    if not answer.ok or answer.status == _LATER:
        raise refused(operation, answer)


def _there(operation: Operation[Any] | None) -> Operation[Any]:
    assert operation is not None, "the law needs an operation that the contract lacks"
    return operation
