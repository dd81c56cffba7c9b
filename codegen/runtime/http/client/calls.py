"""What a client does to call: the request, and each attempt to send it."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from typing import Any

from ...aside import Aside
from ...attempt import Attempt
from ...awaiting import awaited
from ...deadline import deadline_scope
from ...deadline_header import format_deadline
from ...errors import CallError, TransportError
from ...layers import Layers
from ...nesting import ATTEMPT_HEADER, told_attempt
from ...payload import is_repeatable
from ...policy import Policy
from ...service import MaybeAwaitable
from ..address import Address
from ..auth.writing import AUTHORIZATION, header_of
from ..operation import Operation, Security
from ..reply import Reply
from ..request import (
    Request,
    answer_key,
    build_request,
    for_body,
    with_headers,
    with_idempotency_key,
)
from ..values.same import Same
from .caller import HttpCaller
from .response import Arguments
from .sending import Prepared


class CallMaker(HttpCaller):
    """Base of the two kinds of HTTP clients."""

    def _carry(
        self,
        layers: Layers[Reply, Any],
        sent: Request,
        url: str,
        attempt: Attempt,
        limit: float | None,
    ) -> MaybeAwaitable[Reply]:
        """Send *sent* to *url* with the client's transport."""
        raise NotImplementedError

    # --- requests ---------------------------------------------------------------------

    async def _prepared(
        self, operation: Operation[Any], arguments: Arguments
    ) -> Prepared:
        """Return a call of *operation* with all that options say of it."""
        recorder = self._recorder
        if recorder is not None:
            arguments = recorder.begun(operation, arguments)
        address = await self._address(operation)
        layers = self._layers_at(operation, address)
        if recorder is not None:
            layers = recorder.recorded(layers)
        request = self._request(operation, arguments, layers.policy)
        if recorder is not None:
            target = recorder.link()
            if target is not None:
                address = address.root()
                request = replace(request, target=target)
            recorder.asked = address.at(request.target)
        return Prepared(
            operation=operation,
            request=request,
            address=address,
            layers=for_body(layers, request),
            key=self._key(layers, request),
        )

    def _request(
        self, operation: Operation[Any], arguments: Arguments, policy: Policy
    ) -> Request:
        settings = self._settings
        request = build_request(operation, **arguments.given())
        if settings.headers:
            request = with_headers(request, settings.headers, arguments.header)
        if settings.idempotency_key is not None and policy.idempotency_key is None:
            raise ValueError(
                f"{operation.name} takes no idempotency key: its policy names no header"
                " for it"
            )
        return with_idempotency_key(request, policy, settings.idempotency_key)

    def _key(self, layers: Layers[Reply, Any], request: Request) -> Hashable:
        """Return what makes answers interchangeable; who asks belongs to it."""
        if not self._keeps:
            return None
        key = answer_key(layers, request)
        if key is None or self._settings.credentials is None:
            return key
        return key, Same(self._settings.credentials)

    def _outgoing(
        self,
        request: Request,
        attempt: Attempt,
        limit: float | None,
        address: Address,
        shown: str | None = None,
    ) -> Request:
        """Return *request* as it goes out with *attempt*, which has *limit* left.

        *shown* is its target as telemetry may see it, if that is another.
        """
        headers = dict(request.headers)
        if limit is not None and self._deadline_header is not None:
            headers[self._deadline_header] = format_deadline(limit)
        number = told_attempt(attempt.number)
        if number > 1:
            headers[ATTEMPT_HEADER] = str(number)
        if attempt.headers:
            headers |= attempt.headers
        if attempt.details is not None:
            attempt.details["url.full"] = address.shown + (shown or request.target)
        return replace(request, headers=headers)

    # --- attempts ---------------------------------------------------------------------

    async def _attempt(self, call: Prepared, attempt: Attempt) -> Reply:
        """Make one attempt with credentials, of which old ones are renewed once."""
        credentials, security = self._settings.credentials, call.operation.security
        if credentials is None or not security:
            return await self._sent(call, call.request, attempt)
        request = await self._authorized(call, security, attempt)
        reply = await self._sent(call, request, attempt)
        if reply.status != 401 or call.renewed or not is_repeatable(request.body):
            return reply
        if header_of(call.request, AUTHORIZATION) is not None:
            return reply  # it was the caller's own
        call.renewed = True
        if not await self._refused(reply, request, security):
            return reply
        request = await self._authorized(call, security, attempt)
        return await self._sent(call, request, attempt)

    async def _sent(self, call: Prepared, request: Request, attempt: Attempt) -> Reply:
        """Send *request*, which hooks see leave, and return what they see come back."""
        hooks, left = self._settings.hooks, call.seconds_left(attempt)
        target = call.request.target  # without credentials
        sent = self._outgoing(request, attempt, left, call.address, target)
        for before in hooks.before:
            changed = await _aside(before, sent)
            if changed is not None and not isinstance(changed, Request):
                kind = type(changed).__name__
                raise TypeError(f"a hook before returned {kind}, not a Request or None")
            sent = changed or sent
        reply = await awaited(
            self._carry(
                call.layers,
                sent,
                call.address.at(sent.target),
                attempt,
                call.seconds_left(attempt) if hooks.before else left,
            )
        )
        for after in hooks.after:
            await _aside(after, reply)
        return reply

    async def _authorized(
        self, call: Prepared, security: Security, attempt: Attempt
    ) -> Request:
        """Return the request with credentials; what that takes is the attempt's time."""
        credentials = self._settings.credentials
        assert credentials is not None
        name = call.operation.name
        authorize = (
            credentials.authorize_async if self._is_async else credentials.authorize
        )
        with deadline_scope(call.seconds_left(attempt), call.layers.clock):
            try:
                return await awaited(authorize(call.request, security, name))
            except TransportError as error:
                if error.ours:
                    raise
                # Who gives tokens cannot be reached: that is not this peer.
                raise Aside(error) from error

    async def _refused(
        self, reply: Reply, request: Request, security: Security
    ) -> bool:
        credentials = self._settings.credentials
        assert credentials is not None
        refused = credentials.refused_async if self._is_async else credentials.refused
        return await awaited(refused(reply, request, security))


async def _aside(hook: Any, given: object) -> Any:
    """Return what *hook* returns; what it raises is no error of the peer."""
    try:
        return await awaited(hook(given))
    except CallError as error:
        raise Aside(error) from error
