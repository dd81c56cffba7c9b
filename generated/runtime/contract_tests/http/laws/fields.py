"""Laws of properties: defaults apply, and what is readOnly cannot be written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from ....http.operation import Operation
from ....http.resources import Resource
from ..document import Document, Schema, json_schema
from ..shapes import applied, flagged, members
from .answers import Answer, Broken, Unmet, called
from .comparing import same
from .conversation import Conversation
from .judging import hold

if TYPE_CHECKING:
    from ..subject import HttpSubject

_NOTHING: Any = object()


def defaults_apply(
    subject: HttpSubject, resource: Resource, *, stated: bool = True
) -> None:
    """Check that what a body leaves out is what the contract calls its default.

    OpenAPI 3.1, Schema Object: "the receiver treats it as the value" (JSON Schema,
    `default`).
    """
    __tracebackhide__ = True
    create = resource.create or resource.replace
    assert create is not None
    document = subject.spec

    def play(talk: Conversation) -> None:
        case = talk.case(create)
        known = _body(document, talk, create)
        defaults = {
            name: value
            for name, schemas in known.items()
            if (value := _default(document, schemas)) is not _NOTHING
        }
        case.body = {n: v for n, v in case.body.items() if n not in defaults}
        talk.shaped(create, case)
        answer = _made(talk, resource, create, case)
        shown = answer.value
        if not isinstance(shown, Mapping):
            raise Unmet(f"{called(create)} answers nothing that shows defaults")
        for name, value in defaults.items():
            if name in shown and not same(document, known[name][0], shown[name], value):
                raise Broken(
                    f"{called(create)} without {name}, whose default is {value!r}, "
                    f"makes something whose {name} is {shown[name]!r}."
                )
        if not set(defaults) & set(shown):
            raise Unmet(f"{called(create)} shows none of the properties with defaults")

    hold(subject, "defaults", create, play, stated=stated)


def read_only_is_not_written(
    subject: HttpSubject, resource: Resource, *, stated: bool = True
) -> None:
    """Check that what the contract calls `readOnly` is not what a caller says.

    OpenAPI 3.1, Schema Object: such properties are not sent; a service that gets one
    refuses it, or takes no notice.
    """
    __tracebackhide__ = True
    writing = resource.create or resource.replace or resource.update
    assert writing is not None
    document = subject.spec

    def play(talk: Conversation) -> None:
        ways = [
            (role, operation)
            for role, operation in resource.roles()
            if role in ("create", "replace", "update")
        ]
        role, operation = talk.one_of(ways)
        keys = talk.some(resource)
        before = talk.read(resource, keys)
        if not before.ok or not isinstance(before.value, Mapping):
            raise Unmet(f"{called(resource.read)} answered {before.status}")
        known = _shown(document, talk, resource)
        forged = {
            name: other
            for name, schemas in known.items()
            if any(flagged(document, one, "readOnly") for one in schemas)
            and name in before.value
            and (other := _other(document, schemas, before.value[name])) is not _NOTHING
        }
        if not forged:
            raise Unmet("no property that is readOnly could be given another value")
        case = talk.case(operation)
        talk.shaped(operation, case)
        if not isinstance(case.body, dict):
            raise Unmet(f"{called(operation)} takes no object")
        case.body = {**case.body, **forged}
        answer = talk.send(case, keys=keys[:-1] if role == "create" else keys)
        if not answer.ok:
            return  # refused, which is well
        shown = answer.value if role == "create" else talk.read(resource, keys).value
        for name, value in forged.items():
            has = shown.get(name) if isinstance(shown, Mapping) else None
            if same(document, known[name][0], has, value):
                raise Broken(
                    f"{called(operation)} was sent {name}={value!r}, which is readOnly, "
                    "and the service took it over."
                )

    hold(subject, "read-only", writing, play, stated=stated)


def _made(
    talk: Conversation, resource: Resource, create: Operation[Any], case: Any
) -> Answer:
    keys = talk.above(resource) if resource.create else talk.some(resource)
    answer = talk.send(case, keys=keys)
    if not answer.ok:
        raise Unmet(f"{called(create)} answered {answer.status}")
    if isinstance(answer.value, Mapping):
        return answer
    if resource.create:
        keys = (*keys, talk.key_of(resource, case.body, answer))
    return talk.read(resource, keys)


def _body(
    document: Document, talk: Conversation, operation: Operation[Any]
) -> Mapping[str, tuple[Schema, ...]]:
    schema = document.body(talk.declared(operation))
    return members(document, schema).properties if schema is not None else {}


def _shown(
    document: Document, talk: Conversation, resource: Resource
) -> Mapping[str, tuple[Schema, ...]]:
    for _, response in document.successes(talk.declared(resource.read)):
        schema = json_schema(response.get("content", {}))
        if schema is not None:
            return members(document, schema).properties
    return {}


def _default(document: Document, schemas: tuple[Schema, ...]) -> Any:
    for one in _applied(document, schemas):
        if "default" in one:
            return one["default"]
    return _NOTHING


def _other(document: Document, schemas: tuple[Schema, ...], value: Any) -> Any:
    """Another value of the same kind, which no service would come to by itself."""
    found = list(_applied(document, schemas))
    members_ = [v for one in found for v in one.get("enum", ()) if v != value]
    if any("enum" in one for one in found):
        return members_[0] if members_ else _NOTHING
    formats = {one.get("format") for one in found}
    match value:
        case bool():
            return not value
        case int() | float():
            return value + 1_000_003
        case str() if "uuid" in formats:
            return str(UUID(int=UUID(value).int ^ 0xFFFF))
        case str() if "date-time" in formats:
            return "2001-02-03T04:05:06Z"
        case str() if "date" in formats:
            return "2001-02-03"
        case str() if not any("pattern" in one for one in found):
            return f"{value[:-1]}{'x' if value[-1:] != 'x' else 'y'}"
    return _NOTHING


def _applied(
    document: Document, schemas: tuple[Schema, ...]
) -> Iterator[Mapping[str, Any]]:
    for one in schemas:
        yield from applied(document, one)
