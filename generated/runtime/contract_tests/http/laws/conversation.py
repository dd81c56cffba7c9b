"""What is said to a service, one request after another, while a law is tried."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import unquote, urlsplit

from hypothesis import strategies as st
from schemathesis import checks
from schemathesis.core import NotSet
from schemathesis.core.failures import FailureGroup

from ....http.operation import Operation
from ....http.resources import Resource
from ....templates import SLOT
from .. import failures
from ..document import Declared, Document, Schema
from ..exchanges import shown_answer, shown_request
from ..shapes import flagged, members
from .answers import Answer, Broken, Thing, Unmet, called, refused

if TYPE_CHECKING:
    from ..subject import HttpSubject

T = TypeVar("T")

_OF_ANSWERS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
)
"""Checks that need nothing but an answer."""
_SAYABLE = re.compile(r"[\w~-][\w.~-]*", re.ASCII)
"""Texts that every server finds again in a path (RFC 3986, section 2.3)."""
_WORST = ("not_a_server_error",)
_TRIES = 5
"""Requests for one thing: the first may collide with what there is."""
_DRAWS = 20
"""Bodies that are made up for one request, until one has what is needed of it."""
_CONDITION = "if-match"
"""The header that says which state of a thing is meant (RFC 9110, section 13.1.1)."""


@dataclass(slots=True)
class Conversation:
    """One example of a law: requests that are made up, and what came back.

    Attributes:
        subject: The service.
        draw: Draws from a strategy of Hypothesis.
        said: Every exchange so far: request, answer, and a command that repeats it.
    """

    subject: HttpSubject
    draw: Callable[[Any], Any]
    said: list[tuple[str, str, str]] = field(default_factory=list)
    answered: int = 0

    def declared(self, operation: Operation[Any]) -> Declared:
        """What the document says of *operation*."""
        return self.subject.declared(operation)

    def case(self, operation: Operation[Any], caller: int = 0) -> Any:
        """Make up a request that the contract allows."""
        return self.draw(self.subject.requests(operation, caller))

    def send(
        self,
        case: Any,
        *,
        keys: Sequence[str] = (),
        headers: Mapping[str, str] = {},
        raw: bytes | None = None,
        target: str = "",
        forbidden: bool = False,
    ) -> Answer:
        """Send a request, its path with *keys*, and remember it; *raw* is sent as its body.

        It is sent to *target*, if that is said, a URL that the service gave. If the contract
        does not allow it, it is *forbidden*, and may be refused.
        """
        if keys:
            names = SLOT.findall(case.operation.path)
            case.path_parameters = dict(zip(names, keys, strict=False))
        for name, value in headers.items():
            case.headers[name] = value
        self._mean_what_is_there(case, keys)
        replaced: dict[str, Any] = {} if raw is None else {"data": raw}
        replaced |= {"url": target} if target else {}
        response = case.call(**replaced)
        self.subject.served.check()
        self.said.append(
            (
                shown_request(response.request),
                shown_answer(response),
                code_sample(case, raw, target),
            )
        )
        answer = Answer(
            status=response.status_code,
            headers={n: ", ".join(v) for n, v in response.headers.items()},
            value=_json(response.content),
        )
        self.answered += answer.ok
        if raw is None:
            self._conforms(case, response, forbidden)
        return answer

    def _mean_what_is_there(self, case: Any, keys: Sequence[str]) -> None:
        """Say of which state of a thing *case* speaks, where the contract asks for that.

        It is the one that there is, as who made it reads it: no contract can tell what its
        tag is, and another one is refused whatever else the request says.
        """
        declared = self._asked(case)
        condition = next(
            (
                one
                for one in self.subject.spec.parameters(declared)
                if one.get("in") == "header" and one["name"].lower() == _CONDITION
            ),
            None,
        )
        if condition is None:
            return
        resource = next(
            (one for one in self.subject.resources if one.read.path == declared.path),
            None,
        )
        tag = None
        if resource is not None and keys and resource.read.method != declared.method:
            tag = self.read(resource, keys).headers.get("etag")
        if tag is not None:
            case.headers[condition["name"]] = tag
        elif not condition.get("required"):
            case.headers.pop(condition["name"], None)

    def _asked(self, case: Any) -> Declared:
        """What the document says of the operation that *case* is a request of."""
        declared = self.subject.spec.asked(case)
        assert declared is not None, "cases are made of operations of the document"
        return declared

    def _conforms(self, case: Any, response: Any, forbidden: bool) -> None:
        """Hold every answer to the contract: few others are about things that there are."""
        operation = self._asked(case)
        unchecked = self.subject.provider.configuration.left_out(operation.name)
        wanted = [getattr(checks, n) for n in _OF_ANSWERS if n not in unchecked]
        try:
            case.validate_response(response, checks=wanted)
        except FailureGroup as group:
            # A failure of the server is why all else is wrong as well.
            found = sorted(group.exceptions, key=lambda one: one.checks != _WORST)
            document, status = self.subject.spec, response.status_code
            for one in found:
                check = next(iter(one.checks), _OF_ANSWERS[1])
                if failures.is_none(
                    *(document, operation, check, one, case, status, unchecked),
                    forbidden=forbidden,
                ):
                    continue
                known = failures.again(operation.name, one, check, status)
                if known in self.subject.known:
                    continue
                raised = self.subject.raised(response.request)
                said = failures.said(document, one, check, status, raised)
                pointer = failures.pointer(document, operation, one, status)
                raise Broken(said, check, operation, pointer, known) from None

    def make(
        self,
        resource: Resource,
        caller: int = 0,
        above: Sequence[str] | None = None,
        said: Mapping[str, Any] = {},
    ) -> Thing:
        """Make one of *resource*, of which *said* is so, and what it is below of.

        Raises:
            Unmet: The service does not.
        """
        assert resource.create is not None
        if above is None:
            above = self.above(resource, caller)
        answer = None
        for _ in range(_TRIES):
            case = self._sayable(resource, caller)
            if isinstance(case.body, dict):
                case.body = {**case.body, **said}
            body = self.shaped(resource.create, case)
            answer = self.send(case, keys=above)
            if answer.ok and not answer.done:
                break
            if answer.ok:
                key = self.key_of(resource, body, answer)
                return Thing(
                    keys=(*above, key),
                    sent=body if isinstance(body, dict) else {},
                    shown=answer.value,
                )
        raise refused(resource.create, answer)

    def _sayable(self, resource: Resource, caller: int) -> Any:
        """Make up a request for one of *resource*, whose key can stand in every path.

        Where callers say the key, and it may be any text, it is another one than was made up.

        Raises:
            Unmet: No such key is one that the contract allows.
        """
        create = resource.create
        assert create is not None
        document = self.subject.spec
        whole = document.body(self.declared(create))
        schemas = members(document, whole).properties.get(resource.field, ())
        for _ in range(_DRAWS):
            case = self.case(create, caller)
            body = case.body
            key = body.get(resource.field) if isinstance(body, dict) else None
            if not isinstance(key, str) or _SAYABLE.fullmatch(key):
                return case
            number = len(self.said) + 1
            for other in (f"thing{number}", f"t{number}", str(number)):
                if all(is_allowed(document, one, other) for one in schemas):
                    case.body = {**body, resource.field: other}
                    return case
        raise Unmet(f"no key that can stand in a path was made up for {called(create)}")

    def above(self, resource: Resource, caller: int = 0) -> tuple[str, ...]:
        """Return keys for the path of *resource*: of things that are made for it."""
        if not resource.above:
            return ()
        for one in self.subject.resources:
            if resource.path.startswith(one.below) and one.create is not None:
                rest = resource.path.removeprefix(one.below)
                if not SLOT.search(rest):
                    return self.make(one, caller).keys
        operation = resource.create or resource.list or resource.read
        case = self.case(operation, caller)
        known = case.path_parameters or {}
        return tuple(
            str(known[name]) for name in SLOT.findall(resource.path) if name in known
        )

    def some(self, resource: Resource) -> tuple[str, ...]:
        """Return the keys of one of *resource*: made, or known, or made up.

        Raises:
            Unmet: It can be made, and the service does not.
        """
        if resource.create is not None:
            return self.make(resource).keys
        known = self.subject.provider.configuration.parameters
        drawn = self.case(resource.read).path_parameters or {}
        return tuple(
            str(known[name][0] if known.get(name) else drawn.get(name))
            for name in SLOT.findall(resource.read.path)
        )

    def one_of(self, values: Sequence[T]) -> T:
        """Choose one of *values*."""
        chosen: T = self.draw(st.sampled_from(values))
        return chosen

    def key_of(self, resource: Resource, body: Any, answer: Answer) -> str:
        """Return the key of what was just made.

        Raises:
            Unmet: Nothing says it: not the answer, not `Location`, not the request.
        """
        for value in (answer.value, body):
            if isinstance(value, dict) and isinstance(
                value.get(resource.field), str | int
            ):
                return str(value[resource.field])
        location = urlsplit(answer.headers.get("location", "")).path
        if location:
            return unquote(location.rstrip("/").rpartition("/")[2])
        raise Unmet(
            f"what {called(resource.create)} answers does not say {resource.field!r}"
        )

    def filled(self, operation: Operation[Any], caller: int = 0) -> tuple[Any, Any]:
        """Make up a request that has a body; return it, and what is kept of the body.

        Raises:
            Unmet: None has one.
        """
        takes = "requestBody" in self.declared(operation).value
        for _ in range(_DRAWS if takes else 0):
            case = self.case(operation, caller)
            if not isinstance(case.body, NotSet):
                return case, self.shaped(operation, case)
        raise Unmet(f"{called(operation)} was made up without a body")

    def shaped(self, operation: Operation[Any], case: Any) -> Any:
        """Bring the body of *case* to what the contract declares; return what is kept of it.

        Properties that are made up beside the declared ones need not be kept, nor those
        that only the service says, or that it never shows.
        """
        document = self.subject.spec
        schema = document.body(self.declared(operation))
        if schema is None or not isinstance(case.body, dict):
            return case.body
        known = members(document, schema).properties
        case.body = {n: v for n, v in case.body.items() if n in known}
        if any(flagged(document, one, "readOnly") for s in known.values() for one in s):
            case.body = {
                name: value
                for name, value in case.body.items()
                if not any(flagged(document, one, "readOnly") for one in known[name])
            }
        return {
            name: value
            for name, value in case.body.items()
            if not any(flagged(document, one, "writeOnly") for one in known[name])
        }

    def read(self, resource: Resource, keys: Sequence[str], caller: int = 0) -> Answer:
        """Read one thing."""
        return self.send(self.bare(resource.read, caller), keys=keys)

    def bare(self, operation: Operation[Any], caller: int = 0) -> Any:
        """Make up a request without what the contract lets out."""
        case = self.case(operation, caller)
        for one in self.subject.spec.parameters(self.declared(operation)):
            said = {"query": case.query, "header": case.headers}.get(one.get("in", ""))
            if said is not None and not one.get("required"):
                said.pop(one["name"], None)
        return case


def is_allowed(document: Document, schema: Schema, value: Any) -> bool:
    """Whether *schema* allows *value*, as far as that can be decided."""
    validator = document.validator(schema)
    return validator is None or validator.is_valid(value)


def is_enough(document: Document, schema: Schema, whole: Any, less: Any) -> bool:
    """Whether *less* is as well allowed as the *whole* that it is a part of."""
    return is_allowed(document, schema, less) or not is_allowed(document, schema, whole)


def code_sample(case: Any, raw: bytes | None, target: str = "") -> str:
    """Return the command that repeats a request, whose body *raw* stands for, if given."""
    if raw is None:
        asked = f"{case.operation.base_url}{case.formatted_path}"
        return str(case.as_curl_command()).replace(asked, target or asked)
    url = shlex.quote(f"{case.operation.base_url}{case.formatted_path}")
    kind = f"Content-Type: {case.media_type}"
    body = shlex.quote(raw.decode("utf-8", "replace"))
    return f"curl -X {case.method} -H {shlex.quote(kind)} -d {body} {url}"


def _json(content: bytes | None) -> Any:
    try:
        return json.loads(content or b"null")
    except ValueError:
        return None
