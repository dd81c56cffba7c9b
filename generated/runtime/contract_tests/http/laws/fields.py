"""Laws of properties: defaults apply, and what is readOnly cannot be written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ....http.operation import Operation
from ....http.resources import Resource
from ..document import Document, Schema, json_schema
from ..shapes import applied, flagged, members
from .answers import Answer, Broken, Unmet, called, refused
from .comparing import same
from .conversation import Conversation, is_allowed, is_enough
from .judging import hold

if TYPE_CHECKING:
    from ..subject import HttpSubject

_NOTHING: Any = object()
_DEEP = 30
"""Schemas that apply to one value by reference; more are a circle."""
_REFUSED = (400, 403, 422)
"""How a service says that what a request says is wrong."""


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
    body = document.body(subject.declared(create))
    defaults = _defaults(document, body)

    def play(talk: Conversation) -> None:
        if not defaults:
            raise Unmet(f"{called(create)} has no default that holds for every body")
        case, _ = talk.filled(create)
        if not isinstance(case.body, dict):
            raise Unmet(f"{called(create)} takes no object")
        whole = case.body
        case.body = {n: v for n, v in whole.items() if n not in defaults}
        if not is_enough(document, body, whole, case.body):
            raise Unmet(f"{called(create)} takes nothing without its defaults")
        answer = _made(talk, resource, create, case)
        shown = answer.value
        if not isinstance(shown, Mapping):
            raise Unmet(f"{called(create)} answers nothing that shows defaults")
        for name, (schema, value) in defaults.items():
            if name in shown and not same(document, schema, shown[name], value):
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

    def play(talk: Conversation) -> None:
        ways = [
            (role, operation)
            for role, operation in resource.roles()
            if role in ("create", "replace", "update")
        ]
        role, operation = talk.one_of(ways)
        case, _ = talk.filled(operation)
        if not isinstance(case.body, dict):
            raise Unmet(f"{called(operation)} takes no object")
        write = _Writing(talk, resource, operation, is_new=role == "create")
        said = case.body
        _, plain = write(case)
        forged = _forged(talk, resource, plain)
        if not forged:
            raise Unmet("no property that is readOnly could be given another value")
        case.body = {**said, **forged}
        answer, shown = write(case, forbidden=True)
        if answer.status in _REFUSED:
            return  # which is well: nothing else is new in that request
        if not answer.done:
            raise refused(operation, answer)
        known = _shown(talk.subject.spec, talk, resource)
        for name, value in forged.items():
            has = shown.get(name) if isinstance(shown, Mapping) else None
            if same(talk.subject.spec, known[name][0], has, value):
                raise Broken(
                    f"{called(operation)} was sent {name}={value!r}, which is readOnly, "
                    "and the service took it over."
                )

    hold(subject, "read-only", writing, play, stated=stated)


class _Writing:
    """Writes something, which shows what it came to: made anew each time, or one thing."""

    def __init__(
        self,
        talk: Conversation,
        resource: Resource,
        operation: Operation[Any],
        *,
        is_new: bool,
    ) -> None:
        self.talk, self.resource, self.operation = talk, resource, operation
        self.is_new = is_new
        self.keys = () if is_new else talk.some(resource)

    def __call__(self, case: Any, *, forbidden: bool = False) -> tuple[Answer, Any]:
        """Send *case*; return the answer, and what is shown then.

        Raises:
            Unmet: What the contract allows is not done.
        """
        talk, keys = self.talk, self.keys
        if self.is_new:
            talk.subject.served.renew()  # who is unique would not be made twice
            keys = talk.above(self.resource)
        answer = talk.send(case, keys=keys, forbidden=forbidden)
        if not answer.done:
            if forbidden:
                return answer, None
            raise refused(self.operation, answer)
        if self.is_new and isinstance(answer.value, Mapping):
            return answer, answer.value
        if self.is_new:
            keys = (*keys, talk.key_of(self.resource, case.body, answer))
        return answer, talk.read(self.resource, keys).value


def _forged(talk: Conversation, resource: Resource, plain: Any) -> dict[str, Any]:
    """Other values of what is readOnly than those that a service came to by itself."""
    document = talk.subject.spec
    if not isinstance(plain, Mapping):
        raise Unmet(f"{called(resource.read)} shows no object")
    return {
        name: other
        for name, schemas in _shown(document, talk, resource).items()
        if any(flagged(document, one, "readOnly") for one in schemas)
        and name in plain
        and (other := _other(document, schemas, plain[name])) is not _NOTHING
    }


def _made(
    talk: Conversation, resource: Resource, create: Operation[Any], case: Any
) -> Answer:
    keys = talk.above(resource) if resource.create else talk.some(resource)
    answer = talk.send(case, keys=keys)
    if not answer.done:
        raise refused(create, answer)
    if isinstance(answer.value, Mapping):
        return answer
    if resource.create:
        keys = (*keys, talk.key_of(resource, case.body, answer))
    return talk.read(resource, keys)


def _shown(
    document: Document, talk: Conversation, resource: Resource
) -> Mapping[str, tuple[Schema, ...]]:
    for _, response in document.successes(talk.declared(resource.read)):
        schema = json_schema(response.get("content", {}))
        if schema is not None:
            return members(document, schema).properties
    return {}


def _defaults(document: Document, body: Schema) -> dict[str, tuple[Schema, Any]]:
    """The defaults of what every body may leave out: the schema, and the value.

    One of several alternatives says nothing of the others.
    """
    certain: dict[str, list[Schema]] = {}
    for one in _always(document, body):
        for name, schema in one.get("properties", {}).items():
            certain.setdefault(name, []).append(schema)
    needed = {n for one in applied(document, body) for n in one.get("required", ())}
    found: dict[str, tuple[Schema, Any]] = {}
    for name, schemas in members(document, body).properties.items():
        sure = [s for one in certain.get(name, ()) for s in _always(document, one)]
        value = next((s["default"] for s in sure if "default" in s), _NOTHING)
        others = [s["default"] for s in _applied(document, schemas) if "default" in s]
        if any(flagged(document, one, "readOnly") for one in schemas):
            continue  # nobody says it, so that nothing stands for what is not said
        if value is not _NOTHING and name not in needed:
            if all(same(document, schemas[0], value, one) for one in others):
                found[name] = schemas[0], value
    return found


def _always(
    document: Document, schema: Schema, depth: int = 0
) -> Iterator[Mapping[str, Any]]:
    """*schema*, and all schemas that apply to whatever it applies to."""
    if not isinstance(schema, Mapping) or depth > _DEEP:
        return
    yield schema
    if "$ref" in schema:
        yield from _always(document, document.at(str(schema["$ref"])), depth + 1)
    for one in schema.get("allOf", ()):
        yield from _always(document, one, depth + 1)


def _other(document: Document, schemas: tuple[Schema, ...], value: Any) -> Any:
    """Another value of the same kind, which no service would come to by itself."""
    for other in _others(list(_applied(document, schemas)), value):
        if all(is_allowed(document, one, other) for one in schemas):
            return other
    return _NOTHING


def _others(found: list[Mapping[str, Any]], value: Any) -> Iterator[Any]:
    if any("enum" in one for one in found):
        yield from (v for one in found for v in one.get("enum", ()) if v != value)
        return
    formats = {one.get("format") for one in found}
    match value:
        case bool():
            yield not value
        case int() | float():
            yield from (value + 1_000_003, value + 7, value + 1, value - 1)
        case str() if "uuid" in formats:
            yield "6b29fc40-ca47-4067-b31d-00dd010662da"
        case str() if "date-time" in formats:
            yield "2001-02-03T04:05:06Z"
        case str() if "date" in formats:
            yield "2001-02-03"
        case str():
            yield f"{value[:-1]}{'x' if value[-1:] != 'x' else 'y'}"


def _applied(
    document: Document, schemas: tuple[Schema, ...]
) -> Iterator[Mapping[str, Any]]:
    for one in schemas:
        yield from applied(document, one)
