"""One operation of a generated client, played against a scripted service."""

from __future__ import annotations

import base64
import inspect
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, get_type_hints

from pydantic import TypeAdapter, ValidationError

from ...http.errors import ApiError
from ...http.reply import Reply
from ...policy import Policy
from ...sample_scalars import CannotSample
from ..findings import Finding
from ..http.document import Declared, Schema
from . import styles
from .answering import Answer, answers
from .given import ABSENT, BODY, Body, Given
from .playing import Play, Played
from .samples import Sampler, candidates
from .schemas import Direction, contents, flat, is_base64
from .scripted import ADDRESS, Scripted, Step
from .shown import shown_reply, shown_sent
from .virtual import VirtualTime

if TYPE_CHECKING:
    from .subject import ClientSubject


class NotTaken(CannotSample):
    """The client takes no value that the contract allows, of some argument."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Call:
    """An operation, the method that calls it, and what the contract says of both.

    Attributes:
        subject: The client and its contract.
        operation: What the document says of the operation.
        method: The method of the async client.
        arguments: By place and wire name, what parameters are called in Python.
        errors: By status as the contract writes it, what the client raises.
        policy: Its resilience, as the contract and the defaults have it.
    """

    subject: ClientSubject
    operation: Declared
    method: Callable[..., Any]
    arguments: Mapping[styles.Key, str]
    errors: Mapping[str, type[ApiError[Any]]]
    policy: Policy
    answered: list[None] = field(default_factory=list)

    # --- the contract -----------------------------------------------------------------

    @cached_property
    def parameters(self) -> list[styles.Declared]:
        """The declared parameters that the client takes."""
        return styles.parameters(self.subject.spec, self.operation, self.arguments)

    @cached_property
    def bodies(self) -> list[Body]:
        """What the operation takes as its body, in each media type."""
        document = self.subject.spec
        said = document.resolved(self.operation.value.get("requestBody", {}))
        return [
            Body(
                media_type=name,
                schema=value.get("schema", {}),
                required=said.get("required") is True,
                encoding=document.resolved(value.get("encoding", {})),
            )
            for name, value in contents(document, said).items()
        ]

    # --- values -----------------------------------------------------------------------

    @cached_property
    def hints(self) -> Mapping[str, Any]:
        """The types that the method declares."""
        return get_type_hints(self.method)

    @cached_property
    def base64(self) -> frozenset[str]:
        """The arguments that are bytes in Python, and texts on the wire."""
        document = self.subject.spec
        return frozenset(
            self.arguments[one.key]
            for one in self.parameters
            if is_base64(flat(document, one.schema))
        )

    def sampler(self, direction: Direction, **options: Any) -> Sampler:
        """What makes values of the document's schemas."""
        document = self.subject.spec
        return Sampler(document=document, direction=direction, **options)

    def python(self, argument: str, value: Any) -> Any:
        """Return *value*, JSON, as the method takes it for *argument*.

        Raises:
            ValueError: It does not take it.
        """
        hint = self.hints[argument]
        if isinstance(value, bytes):
            return value
        if isinstance(value, str) and argument in self.base64:
            return base64.b64decode(value, altchars=b"-_")
        return TypeAdapter(hint).validate_json(json.dumps(value))

    def fitting(self, argument: str, schema: Schema, sampler: Sampler) -> Any:
        """Return JSON of *schema*, which the method takes for *argument*.

        Raises:
            NotTaken: There is some, and it takes none of it.
            CannotSample: None was found.
        """
        validity = self.subject.validity[sampler.direction]
        last, taken = "nothing could be made up", True
        for value in candidates(sampler, schema):
            if last := validity.problem(schema, value):
                continue
            try:
                self.python(argument, value)
            except (ValidationError, ValueError, TypeError) as error:
                last = f"{value!r}: {type(error).__name__}: {error}"
                taken = not validity.decides(schema)
                continue
            return value
        raise (CannotSample if taken else NotTaken)(f"{argument}: {last}")

    def given(
        self, *, everything: bool, zoned: bool = False, body: bool = True
    ) -> Given:
        """Return arguments: with *everything* that may be there, or the least.

        Raises:
            CannotSample: Something that must be there could not be made up.
        """
        level = 3 if everything else 0
        sampler = self.sampler("request", generous=level, zoned=zoned)
        values: dict[styles.Key, Any] = {}
        # Of what is empty nothing could be sent.
        full = replace(sampler, generous=3)
        for one in self.parameters:
            if not one.required and not everything:
                continue
            name = self.arguments[one.key]
            try:
                values[one.key] = self.fitting(name, one.schema, full)
            except NotTaken:
                raise
            except CannotSample:
                if one.required:
                    raise
        sent, kind = ABSENT, None
        for kind in self.bodies if body else ():
            if kind.required or everything:
                try:
                    sent = kind.sample(self.fitting, sampler)
                except NotTaken:
                    raise
                except CannotSample:
                    if kind.required and kind is self.bodies[-1]:
                        raise
                    continue
            break
        return Given(
            parameters=values, body=sent, kind=kind if sent is not ABSENT else None
        )

    # --- answers ----------------------------------------------------------------------

    @cached_property
    def least(self) -> Given:
        """The arguments of a call that asks for no more than it must."""
        return self.given(everything=False)

    @cached_property
    def streams(self) -> bool:
        """Whether the method gives items one by one."""
        return not inspect.iscoroutinefunction(self.method)

    @cached_property
    def is_narrow(self) -> bool:
        """Whether the method asks for some of the declared types only: whole, or items."""
        words = ("event-stream", "jsonl", "json-seq", "ndjson")
        kinds = [
            any(word in name for word in words)
            for key, response in self.responses.items()
            for name in (response["content"] if key.startswith("2") else ())
        ]
        return any(kinds) and not all(kinds)

    @cached_property
    def responses(self) -> dict[str, Mapping[str, Any]]:
        """What the document says of each status, as it calls them."""
        document, found = self.subject.spec, dict[str, Mapping[str, Any]]()
        for key, one in self.operation.value.get("responses", {}).items():
            said = document.resolved(one)
            if isinstance(said, Mapping):
                found[str(key)] = {**said, "content": contents(document, said)}
        return found

    def successes_with(self, **options: Any) -> list[Answer]:
        """Return an answer for each success, made up with *options* of the sampler."""
        sampler = self.sampler("response", **options)
        validity = self.subject.validity["response"]
        made = answers(self.operation, self.responses, sampler, validity)
        found = [one for one in made if one.key.startswith("2")]
        # What comes item by item is read in other ways: only its head is tried.
        return (
            [replace(one, json=None, plain=None, raw=b"") for one in found]
            if self.streams
            else found
        )

    @cached_property
    def successes(self) -> list[Answer]:
        """An answer for each success."""
        return self.successes_with()

    @cached_property
    def success(self) -> Answer:
        """An answer that a client takes for a success, if there can be one."""
        known = [one for one in self.successes if one.is_empty or one.json is not None]
        found = [*known, *self.successes]
        return found[0] if found else Answer(key="200", status=200, pointer="")

    @cached_property
    def failures(self) -> list[tuple[Answer, type[ApiError[Any]]]]:
        """An answer for each declared error, and what it is raised as."""
        sampler, validity = self.sampler("response"), self.subject.validity["response"]
        made = answers(self.operation, self.responses, sampler, validity)
        return [(one, self.errors[one.key]) for one in made if one.key in self.errors]

    # --- playing ----------------------------------------------------------------------

    def play(self, given: Given, *steps: Step, **options: Any) -> Played:
        """Call with *given*, and have the service do *steps*."""
        return self.plays(given, *steps, **options)[0]

    def plays(
        self,
        given: Given,
        *steps: Step,
        times: int = 1,
        blocking: bool = False,
        view: Mapping[str, Any] | None = None,
        **options: Any,
    ) -> list[Played]:
        """Call several *times* with one client, through a *view* of it if there is one.

        *options* are those of the client.
        """
        arguments = self._arguments(given)
        time = VirtualTime()
        script = Scripted(steps, time)
        clients = self.subject.client, self.subject.blocking
        play = Play(
            clients, self.method, given, script, arguments, times, view or {}, options
        )
        try:
            found = play.blocking() if blocking else time.run(play.tasks())
        finally:
            time.close()
        self.answered.extend(None for one in found if one.error is None)
        return found

    # --- findings ---------------------------------------------------------------------

    def finding(
        self,
        check: str,
        said: str,
        played: Played,
        *,
        answer: Reply | None = None,
        pointer: str = "",
    ) -> Finding:
        """Return what *check* found."""
        return Finding(
            check=check,
            operation=self.operation.name,
            said=said,
            request=shown_sent(played.sent[0]) if played.sent else "",
            answer=shown_reply(answer) if answer is not None else "",
            repeat=self._repeat(played.given),
            pointer=pointer or self.operation.pointer,
        )

    def _repeat(self, given: Given) -> str:
        """A line of Python that makes the same call."""
        words = [f"{k}={v!r}" for k, v in self._arguments(given).items()]
        client, name = self.subject.client.__name__, self.method.__name__
        return f"await {client}({ADDRESS!r}).{name}({', '.join(words)})"

    def _arguments(self, given: Given) -> dict[str, Any]:
        named = [(self.arguments[key], one) for key, one in given.parameters.items()]
        if given.body is not ABSENT:
            named.append((BODY, given.body))
        return {name: self.python(name, value) for name, value in named}
