"""The routes of a generated FastAPI server: each serves one operation of a contract."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Coroutine, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from fastapi import Request, Response
from fastapi.exceptions import ResponseValidationError
from fastapi.routing import APIRoute
from starlette.convertors import StringConvertor
from starlette.routing import BaseRoute, Match
from starlette.types import Receive, Scope, Send

from ...content import Json
from ...deadline import deadline_scope
from ...deadline_header import DEADLINE_HEADER, parse_deadline
from ...nesting import ATTEMPT_HEADER, inbound_attempt, parse_attempt
from ...tracing import TRACEPARENT, TRACESTATE, traced
from ..auth.server import admit, identified
from ..errors import ApiError
from ..operation import Operation
from ..slashes import one_segment, with_marks, without_marks
from .checking import Breach, check_response, settle_status
from .fastapi_internals import (
    body_validator,
    build_quietly,
    methods_at,
    read_exactly,
    read_strictly,
    router_of,
)
from .idempotent import run_once
from .limits import (
    CONTENT_FIELDS,
    ContractRequest,
    HeaderFields,
    check_content,
    header_fields,
)
from .methods import answer_head, implied, options, refusal, unrouted
from .refusals import BROKEN, TOO_LATE, answer_to, declared_answer, problem_of
from .rules import Rules
from .streamed import begun
from .target_text import TargetText, escape_target
from .templates import (
    Paths,
    Template,
    filled,
    slots,
    template_of,
    values_at_the_end,
    values_of,
)

_log = logging.getLogger(__name__)

Handler = Callable[[Request], Coroutine[Any, Any, Response]]

_DEADLINE = DEADLINE_HEADER.lower().encode()
_ATTEMPT = ATTEMPT_HEADER.lower().encode()
_TRACE = {name: name.encode() for name in (TRACEPARENT, TRACESTATE)}
_FIELDS = CONTENT_FIELDS | {_DEADLINE, _ATTEMPT, *_TRACE.values()}
_BODILESS = frozenset({204, 205, 304})
_SHORT = "\udc30"  # no text that is decoded from bytes has it
_NONE = Match.NONE  # members of an enum are slow to look up


@dataclass(slots=True)
class Table:
    """What the routes of one router share.

    Attributes:
        operations: The operations of the contract, by name.
        paths: Their path templates.
        rules: What else holds for them; they may be replaced.
    """

    operations: Mapping[str, Operation[Any]]
    paths: Paths
    rules: Rules


class ContractRoute(APIRoute):
    """A FastAPI route that speaks as contracts do.

    Declared errors become their declared answers, everything else problem details;
    fields that were never set stay absent; the caller's deadline is kept. What it does
    beyond that depends on the operation that it serves, if its router knows that.
    """

    table: ClassVar[Table] = Table({}, Paths(()), Rules())
    _before: tuple[Template, ...] = ()
    _crowded = False

    def __init__(self, path: str, endpoint: Callable[..., Any], **options: Any) -> None:
        options["response_model_exclude_unset"] = True  # absent is not null
        name = options.get("operation_id")
        self.operation = self.table.operations.get(name) if name else None
        if self.operation is not None:
            declared = error_responses(self.operation)
            options["responses"] = {**declared, **(options.get("responses") or {})}
            self._before = self.table.paths.before(self.operation.path)
            self._target = TargetText(self.operation)
        super().__init__(path, endpoint, **options)
        if self.param_convertors:
            # Only here, as many paths have no values, and all are asked for each request.
            self.matches = self._matches_values  # type: ignore[method-assign]
            kinds = {type(one) for one in self.param_convertors.values()}
            crowded = template_of(self.path).has_crowded_segments
            self._crowded = crowded and kinds == {StringConvertor}

    def hidden(self, scope: Scope) -> bool:
        """Whether a path that stands before this one matches too.

        Args:
            scope: What this route makes of the request that it matches.
        """
        operation = self.operation
        if operation is None or not self._before:
            return False
        count = len(slots(operation.path))
        values = values_of(scope["path_params"], count)
        if len(values) < count:
            return False  # the route has another path than the contract
        path = filled(operation.path, map(one_segment, values))
        return any(other.values(path) is not None for other in self._before)

    def _matches_values(self, scope: Scope) -> tuple[Match, Scope]:
        """Match a path with values in it: a slash that was escaped is a part of one."""
        marked = None
        if b"%2" in (scope.get("raw_path") or b""):
            marked = with_marks(scope)
        match, child = self._matches(marked or scope)
        if match is _NONE or (self._before and self.hidden(child)):
            return _NONE, {}
        if marked is not None:
            values = child["path_params"].items()
            child["path_params"] = {key: without_marks(one) for key, one in values}
        return match, child

    def _matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Match as FastAPI does.

        Of several values in one segment it tries all ways to part them, so that it is
        given short ones.
        """
        if not self._crowded:
            return APIRoute.matches(self, scope)
        found = values_at_the_end(scope["path"], self.path)
        if found is None:
            return _NONE, {}
        before, values = found
        short = before + filled(self.path, _SHORT * len(values))
        match, child = APIRoute.matches(self, {**scope, "path": short})
        if match is not _NONE:
            names = list(child["path_params"])[-len(values) :]
            child["path_params"].update(zip(names, values, strict=True))
        return match, child

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request to this path, whatever its method."""
        method, own = scope["method"], self.methods or ()
        if method in own:
            await super().handle(scope, receive, send)
            return
        methods = allowed_methods(scope) or tuple(implied(own))
        if method == "HEAD" and "GET" in methods and (router := router_of(scope)):
            await answer_head(router.app, scope, receive, send)
            return
        if method == "OPTIONS":
            response = options(methods)
        else:
            problem, request = refusal(method, methods), Request(scope, receive)
            response = answer_to(problem, request, None, self.table.rules)
        await response(scope, receive, send)

    def get_route_handler(self) -> Handler:
        """Return FastAPI's handler inside the rules of the contract."""
        handler = super().get_route_handler()
        unbuilt = [body_validator(self)]
        read_exactly(self)
        body = None if self.operation is None else self.operation.request
        strict = isinstance(body, Json) and read_strictly(self, body.type)

        async def answer(request: Request) -> Response:
            if unbuilt and (validator := unbuilt.pop()) is not None:
                build_quietly(validator)  # once, when the route is first used
            escape_target(request.scope)
            head = header_fields(request.scope, _FIELDS)
            seconds = parse_deadline(head.get(_DEADLINE))
            if seconds is not None and seconds <= 0:
                return answer_to(TOO_LATE, request, self.operation, self.table.rules)
            attempt = parse_attempt(head.get(_ATTEMPT))
            trace = {k: head[field] for k, field in _TRACE.items() if field in head}
            with deadline_scope(seconds), inbound_attempt(attempt), traced(trace):
                return await self._answer(handler, request, head, strict)

        return answer

    async def _answer(
        self, handler: Handler, request: Request, head: HeaderFields, strict: bool
    ) -> Response:
        """Run *handler* and turn the errors that a client may see into answers."""
        operation, rules = self.operation, self.table.rules
        try:
            if operation is None or operation.security is None:
                return await self._serve(handler, request, head, strict, {})
            found = await admit(
                request, operation.security, rules.security, realm=rules.realm
            )
            with identified(found):
                return await self._serve(handler, request, head, strict, found)
        except ApiError as error:
            if error.received:
                raise  # another service's error that nobody handled: a defect, so 500
            settle_status(error, operation)
            return declared_answer(error)
        except Exception as error:
            problem = problem_of(error, operation)
            if problem is None:
                raise
            return answer_to(problem, request, operation, rules)

    async def _serve(
        self,
        handler: Handler,
        request: Request,
        head: HeaderFields,
        strict: bool,
        identities: Mapping[str, object],
    ) -> Response:
        """Serve a request whose caller may make it."""
        operation, rules = self.operation, self.table.rules
        if operation is not None:
            self._target.check(request.scope)
            check_content(operation, head, request.method, rules.max_body)
        read = ContractRequest.of(request, limit=rules.max_body, strict=strict)
        if operation is None:
            return await begun(await handler(read))
        if rules.idempotency is None or operation.policy.idempotency_key is None:
            return await self._run(handler, read, operation)
        return await run_once(
            rules.idempotency,
            read,
            operation,
            identities,
            lambda: self._run(handler, read, operation),
            wait=rules.idempotency_wait,
        )

    async def _run(
        self, handler: Handler, request: Request, operation: Operation[Any]
    ) -> Response:
        """Return what the operation answers: a result, or an error that it declares."""
        rules = self.table.rules
        try:
            response = await begun(await handler(request))
        except ApiError as error:
            if error.received:
                raise
            settle_status(error, operation)
            response = declared_answer(error)
        except ResponseValidationError as error:
            if not rules.check_responses:
                raise
            return self._broken(request, operation, _first(error))
        if response.status_code in _BODILESS:
            del response.headers["content-type"]  # FastAPI says one of no content, too
        if rules.check_responses:
            try:
                check_response(operation, response)
            except Breach as breach:
                return self._broken(request, operation, str(breach))
        return response

    def _broken(
        self, request: Request, operation: Operation[Any], what: str
    ) -> Response:
        """Return what is answered in place of an answer that breaks the contract."""
        where = f"{operation.method} {operation.path}"
        _log.error("%s (%s) breaks its contract: %s", operation.name, where, what)
        return answer_to(BROKEN, request, operation, self.table.rules)


def error_responses(operation: Operation[Any]) -> dict[int | str, dict[str, Any]]:
    """Return the errors of *operation* as FastAPI describes further responses."""
    return {
        status: {
            "description": " ".join((error.__doc__ or "").split()),
            "content": {
                content.media_type: {}
                for content in error.contents()
                if content.media_type
            },
        }
        for status, error in operation.errors.items()
    }


def allowed_methods(scope: Scope) -> tuple[str, ...]:
    """Return the methods of the path that *scope* asks for, over all routers."""
    asked = unrouted(scope)
    return methods_at(with_marks(asked) or asked, _allowed)


def _allowed(
    route: BaseRoute, methods: Collection[str], scope: Scope
) -> Collection[str]:
    if not isinstance(route, ContractRoute):
        return methods
    return () if route.hidden(scope) else implied(methods)


def _first(error: ResponseValidationError) -> str:
    found = error.errors()[0]
    return f"{'.'.join(map(str, found['loc']))}: {found['msg']}"
