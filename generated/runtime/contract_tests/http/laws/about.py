"""The things that an operation is about: it is asked for one that is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ....http.operation import Operation
from ....http.resources import Resource
from .conversation import Conversation

if TYPE_CHECKING:
    from ..subject import HttpSubject


def subject_of(subject: HttpSubject, operation: Operation[Any]) -> Resource | None:
    """Return the things that can be made, one of which the path of *operation* names."""
    found = [
        one
        for one in subject.resources
        if one.create is not None
        and f"{operation.path.rstrip('/')}/".startswith(one.below)
        and operation.path.count("{") == one.read.path.count("{")
    ]
    return max(found, key=lambda one: len(one.below), default=None)


def keys_of(talk: Conversation, operation: Operation[Any]) -> tuple[str, ...]:
    """Return keys of something that is there, if the path of *operation* names one."""
    resource = subject_of(talk.subject, operation)
    return talk.make(resource).keys if resource is not None else ()
