"""A parameter that is left out means what the contract calls its default."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from ....http.operation import Operation
from ....http.resources import Resource
from ...findings import Outcome
from ..document import Declared, Document
from ..shapes import applied
from .answers import Answer, Broken, Unmet, called, refused
from .conversation import Conversation
from .judging import FEW, tried
from .parameters import tell
from .walking import items_of

if TYPE_CHECKING:
    from ..subject import HttpSubject

_THINGS = 2
"""Things that are made, so that there is something to see."""
_LARGEST = 25
"""Things on a page that is filled, and one more is made."""


def left_out(
    subject: HttpSubject, operation: Operation[Any], declared: Declared
) -> Iterator[Outcome]:
    """Try whether what parameters of the query leave out is their default, if they have one."""
    defaults = _defaults(subject.spec, declared)
    if not defaults:
        return
    listed = _listed(subject, operation)

    def play(talk: Conversation) -> None:
        name = talk.one_of(sorted(defaults))
        keys: tuple[str, ...] = ()
        if listed is not None and listed.create is not None:
            keys = talk.above(listed)
            for _ in range(_enough(operation, name, defaults[name])):
                talk.make(listed, above=keys)
        asked = _Asked(talk, operation, listed, keys)
        told = {name: defaults[name]}
        said, unsaid = asked.shown(told), asked.shown({})
        if _is_alike(said, unsaid, name):
            return
        # What changes by itself, an instant or an order, is no answer to the parameter.
        if not _is_alike(said, asked.shown(told), name):
            raise Unmet("what it answers is not the same each time")
        if not _is_alike(unsaid, asked.shown({}), name):
            raise Unmet("what it answers is not the same each time")
        raise Broken(
            f"{called(operation)} without {name} is not what it is with "
            f"{name}={defaults[name]!r}, the default."
        )

    yield tried(subject, "default_of_parameter", operation, play, examples=FEW)


def _enough(operation: Operation[Any], name: str, default: Any) -> int:
    """How many things show what *name* does: of pages, one more than are on the first."""
    is_size = operation.paging is not None and operation.paging.limit == name
    if is_size and isinstance(default, int) and default <= _LARGEST:
        return max(default + 1, _THINGS)
    return _THINGS


class _Asked:
    """One operation, asked several times in one way but for what is told."""

    def __init__(
        self,
        talk: Conversation,
        operation: Operation[Any],
        listed: Resource | None,
        keys: tuple[str, ...],
    ) -> None:
        self._talk, self._operation = talk, operation
        self._listed, self._keys = listed, keys
        self._like = talk.bare(operation)

    def shown(self, told: Mapping[str, Any]) -> Any:
        """What it answers: of a listing, the things that are listed."""
        case = self._talk.bare(self._operation)
        case.query = dict(self._like.query or {})
        case.path_parameters = self._like.path_parameters
        tell(self._talk, self._operation, case, told)
        answer: Answer = self._talk.send(case, keys=self._keys)
        if not answer.ok:
            raise refused(self._operation, answer)
        return answer.value if self._listed is None else items_of(answer, self._listed)


def _listed(subject: HttpSubject, operation: Operation[Any]) -> Resource | None:
    """What *operation* lists."""
    for one in subject.resources:
        if one.list is not None and one.list.name == operation.name:
            return one
    return None


def _defaults(document: Document, declared: Declared) -> Mapping[str, Any]:
    return {
        one["name"]: found["default"]
        for one in document.parameters(declared)
        if one.get("in") == "query"
        for found in applied(document, one.get("schema", {}))
        if "default" in found and not isinstance(found["default"], dict)
    }


def _is_alike(one: Any, other: Any, name: str) -> bool:
    """Whether two answers say the same, but for what echoes the parameter of this *name*."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(
            _is_alike(value, other[key], name) for key, value in one.items()
        )
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(
            _is_alike(*both, name) for both in zip(one, other, strict=True)
        )
    if isinstance(one, str) and isinstance(other, str):
        echo = re.compile(rf"[?&]{re.escape(quote(name))}=")
        return one == other or bool(echo.search(one) or echo.search(other))
    return bool(one == other)
