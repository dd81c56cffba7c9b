"""Laws of changes: what was meant is changed or removed, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import grpc
from google.protobuf.message import Message

from ...grpc.descriptors import Field, kind_of
from ...grpc.resources import Resource, is_alike
from .comparing import apart, differences, equal
from .parts import oneof_of
from .session import Noted
from .steps import Steps

_MASK = "google.protobuf.FieldMask"


@dataclass(frozen=True, slots=True)
class Other:
    """Another thing, which is not to change: how it was, and what asks for it."""

    was: Message
    request: Message


def updated(law: Steps, sent: tuple[Message, Message, Message]) -> list[Noted]:
    """What was changed is returned as it was changed; all else is as it was.

    *sent* are requests that make another thing, make one, and change that.
    """
    resource = law.resource
    assert resource.create and resource.update and resource.read
    other = _other(law, sent[0])
    made = law.one(resource.create, sent[1])
    change = type(sent[2])()
    change.CopyFrom(sent[2])
    if made is None or not _aim(resource, change, made):
        return []
    request = resource.addressed(resource.read.request, made, sent[1])
    if request is None:
        return []
    tried = [
        _changed(law, change, fields, request) for fields in _parts(resource, change)
    ]
    found = [one for one in tried if one is not None]
    if not found:
        return []
    bystander = _bystander(law, other, resource.update.name)
    return [noted for one in (*found, bystander) for noted in one]


def _changed(
    law: Steps, change: Message, fields: Sequence[str], request: Message
) -> list[Noted] | None:
    """Say in a *change* that *fields* are meant, and see; None if nothing was changed."""
    resource = law.resource
    assert resource.update and resource.read
    is_masked = _is_masked(resource, change)
    _say_what(change, fields if is_masked else None)
    if not fields or law.session.subject.validate(change):
        return None
    before = law.one(resource.read, request)
    if before is None or not law.ask(resource.update, change).is_good:
        return None
    found = law.one(resource.read, request)
    if found is None:
        return law.noted(f"What was changed is not returned: {law.ended}.", "returned")
    wanted = resource.sent(change)
    wrong = list(differences(resource, found, wanted, fields))
    if wrong:
        said = f"What was changed is returned otherwise: {'; '.join(wrong)}."
        return law.noted(said, wrong[0].split(" ")[0])
    # Without a mask a change may as well be all that a thing is.
    beyond = list(_beyond(resource, before, found, wanted, fields)) if is_masked else []
    said = f"{'; '.join(beyond)}, and only {', '.join(fields)} was to change."
    return law.noted(said if beyond else "", "beyond" if beyond else "")


def _parts(resource: Resource, change: Message) -> Iterator[list[str]]:
    """The fields that are changed together: some of them, where a mask says which, and all."""
    fields = resource.settable(resource.sent(change))
    if len(fields) > 1 and _is_masked(resource, change):
        yield fields[: len(fields) // 2]
    yield fields


def _beyond(
    resource: Resource,
    before: Message,
    found: Message,
    wanted: Message,
    fields: Sequence[str],
) -> Iterator[str]:
    """What has changed although it is none of *fields*, in words.

    Services set fields by themselves, too: so only what took the value of the request
    counts, and what a caller had set and is gone.
    """
    set_before = resource.settable(before)
    told = {field.name: (field, value) for field, value in wanted.ListFields()}
    shown = {field.name for field, _ in found.ListFields()}
    choices = [oneof_of(one) for one in kind_of(found).fields if one.name in fields]
    for field in kind_of(found).fields:
        name, now = field.name, getattr(found, field.name)
        if name in fields or equal(field, now, getattr(before, name)):
            continue
        if not resource.is_settable(found, field) or _is_one_of(field, choices):
            continue
        if name in told and name in shown:
            same, value = told[name]
            if is_alike(same, field) and equal(field, now, value):
                yield f"{name} changed"
        elif name in set_before and name not in shown:
            yield f"{name} is gone"


def _is_one_of(field: Field, choices: Sequence[object]) -> bool:
    choice = oneof_of(field)
    return choice is not None and choice in choices


def _aim(resource: Resource, change: Message, made: Message) -> bool:
    """Make *change* one of the thing that was *made*; False if nobody can tell how."""
    own = resource.key_of(made)
    holder = resource.holder(type(change))
    target = getattr(change, holder) if holder else change
    key = resource.key_of(target) if holder else resource.key_in(type(change))
    if not own or not key:
        return False
    setattr(target, key, getattr(made, own))
    return True


def _is_masked(resource: Resource, change: Message) -> bool:
    """Whether a *change* says by itself which fields of a thing are meant."""
    return bool(resource.holder(type(change)) and _masks(change))


def _masks(change: Message) -> list[str]:
    """Fields of *change* that say which fields are meant."""
    return [
        field.name
        for field in kind_of(change).fields
        if field.message_type is not None
        and field.message_type.full_name == _MASK
        and not field.is_repeated
    ]


def _say_what(change: Message, fields: Sequence[str] | None) -> None:
    """Let the mask of *change* say that all *fields* are meant (AIP-134)."""
    for name in _masks(change):
        mask = getattr(change, name)
        del mask.paths[:]
        mask.paths.extend(fields or ())


def gone(law: Steps, sent: tuple[Message, Message]) -> list[Noted]:
    """What was removed is not there any more; all else is as it was."""
    resource = law.resource
    assert resource.create and resource.delete and resource.read
    other = _other(law, sent[0])
    made = law.one(resource.create, sent[1])
    if made is None:
        return []
    removal = resource.addressed(resource.delete.request, made, sent[1])
    request = resource.addressed(resource.read.request, made, sent[1])
    if removal is None or request is None:
        return []
    if not law.ask(resource.delete, removal).is_good:
        return []
    found = law.one(resource.read, request)
    code = law.taken[-1][1].code
    if code is not grpc.StatusCode.NOT_FOUND and not _is_marked(found):
        said = f"What was removed is asked for, and the call ends with {law.ended}, "
        return law.noted(f"{said}and not NOT_FOUND.", law.ended)
    return [*law.noted("", ""), *_bystander(law, other, resource.delete.name)]


def _is_marked(thing: Message | None) -> bool:
    """Whether *thing* is still there to say that it was removed (AIP-164)."""
    if thing is None:
        return False
    names = {field.name for field, _ in thing.ListFields()}
    return bool(names & {"delete_time", "deleted_at", "deleted"})


def _other(law: Steps, sent: Message) -> Other | None:
    """Make another thing; None if that cannot be."""
    resource = law.resource
    assert resource.create and resource.read
    made = law.one(resource.create, sent)
    request = made and resource.addressed(resource.read.request, made, sent)
    was = law.one(resource.read, request) if request else None
    return Other(was, request) if was is not None and request is not None else None


def _bystander(law: Steps, other: Other | None, method: str) -> list[Noted]:
    """See whether the *other* thing is as it was after a call of *method* about one."""
    resource = law.resource
    assert resource.read
    asked = {e.requests[0] for m, e in law.taken if m is resource.read}
    if other is None or len(asked) < 2:
        return []  # it is the same thing
    now = law.one(resource.read, other.request)
    if now is None:
        said = f"{method} was about another thing, and this one ends with {law.ended}."
        return law.noted(said, "bystander")
    settable = resource.settable(other.was)
    changed = [name for name in apart(other.was, now) if name in settable]
    said = f"{method} was about another thing, and this one has another "
    said += f"{', '.join(changed)}."
    return law.noted(said if changed else "", "bystander" if changed else "")
