"""What the sync and the async gRPC client have in common."""

from __future__ import annotations

import asyncio
import os
from abc import abstractmethod
from collections.abc import Callable, Hashable
from copy import copy
from dataclasses import replace
from functools import partial
from inspect import iscoroutinefunction
from typing import Any, ClassVar, Self, TypeVar, Unpack

import grpc
import grpc.aio
from google.protobuf.message import Message

from ..aside import Aside
from ..attempt import Attempt
from ..awaiting import awaited
from ..caller import Caller
from ..errors import CallError
from ..exchange import Exchange
from ..layers import Layers
from ..limits import NO_LIMITS, wrong_type
from ..nesting import ATTEMPT_HEADER, serving_retry, told_attempt
from ..options import refuse_unknown, split_options
from ..policy import Policy
from .call_options import CallOptions, CallSettings, GrpcOptions, Hook, Outgoing
from .connecting import Address, ConnectOptions, connect_settings, opening, parse
from .errors import RpcError, judge_rpc
from .failures import call_error, cut_off, late_error
from .metadata import Metadata, Sent, checked, over
from .method import Method, policy_for, streams_responses
from .responses import readable, readable_copy
from .unsent import never_left

Req = TypeVar("Req", bound=Message)
Res = TypeVar("Res", bound=Message)


class GrpcCaller(Caller):
    """Finds the address and composes the layers of methods.

    Attributes:
        _is_async: Whether it calls from tasks.
    """

    _is_async: ClassVar[bool]

    def __init__(self, options: GrpcOptions) -> None:
        owner = type(self).__name__
        refuse_unknown(owner, options, GrpcOptions.__annotations__)
        calls, others = split_options(options, CallOptions.__annotations__)
        settings = CallSettings().and_then(owner, calls)
        self._refuse_substitutes(owner, options)
        # What the environment says comes after the client, and before its views.
        self._defaults = settings.limits
        super().__init__(**others)
        self._use(replace(settings, limits=NO_LIMITS))

    def _refuse_substitutes(self, owner: str, options: GrpcOptions) -> None:
        named = options.get("fallbacks", {})
        for method in self._operations:
            streams = isinstance(method, Method) and streams_responses(method)
            if streams and method.name in named:
                raise ValueError(
                    f"{owner}(fallbacks=...): {method.name!r} has a stream of responses,"
                    " in whose place nothing can stand"
                )

    def _opening(
        self, module: Any, target: str | None, options: GrpcOptions
    ) -> Callable[[], Any]:
        """Return what opens a channel of *module* to *target*.

        Raises:
            ValueError: No target is known, or a value is one that cannot be.
            OSError: A certificate cannot be read.
        """
        settings = connect_settings(type(self).__name__, options)
        address = self._address(target)
        return opening(module, address, settings)

    def _check_channel(self, channel: Any, options: GrpcOptions) -> None:
        """Refuse a *channel* that is none for this client, and *options* of another.

        What has the methods of one may be a channel of a test, or with interceptors.

        Raises:
            TypeError: It is no channel, or *options* are of one that the client opens.
        """
        other = grpc.Channel if self._is_async else grpc.aio.Channel
        if isinstance(channel, other) or not hasattr(channel, "unary_unary"):
            owner, aio = type(self).__name__, "aio." * self._is_async
            kind = type(channel)
            raise TypeError(
                f"{owner}(channel=...) must be a grpc.{aio}Channel,"
                f" not {kind.__module__}.{kind.__qualname__}"
            )
        for word in ConnectOptions.__annotations__:
            if word in options:
                raise TypeError(
                    f"{type(self).__name__}({word}=...) is for a channel that the client"
                    " opens, and it was given one"
                )

    @abstractmethod
    def _state(self) -> grpc.ChannelConnectivity | None:
        """Return the state of the channel, None if that cannot be asked."""

    def with_options(self, **options: Unpack[CallOptions]) -> Self:
        """Return a view of this client whose calls go out with *options* as well.

        It shares everything else with this client: the channel, breakers, budgets,
        bulkheads, answers that are kept. Closing it closes nothing.

        Raises:
            TypeError: A word is unknown, or a value is of a wrong type.
            ValueError: A value is one that cannot be.
        """
        owner = f"{type(self).__name__}.with_options"
        view = copy(self)
        view._is_view = True
        view._use(self._settings.and_then(owner, options))
        return view

    def _use(self, settings: CallSettings) -> None:
        if not self._is_async and any(map(iscoroutinefunction, settings.before)):
            raise TypeError(
                f"{type(self).__name__} is a sync client: its hooks cannot be async"
            )
        self._settings = settings

    def _consumed(self, policy: Policy) -> Policy:
        return self._defaults.over(policy)

    def _check_open(self) -> None:
        """Refuse a call, or its next attempt, of a client that was closed.

        gRPC itself does so with one error for threads and another for tasks, and not at
        all for a channel that the client was given.

        Raises:
            RuntimeError: It was.
        """
        if self._life.closed:
            raise self._closed()

    def layers(self, method: Method[Any, Any]) -> Layers[Any, Any]:
        """Return what stands between *method* and the service."""
        first = self._composed.get(method.path) or self._first_layers(method)
        limits = self._settings.limits
        if limits is NO_LIMITS or limits == NO_LIMITS:  # the first is nearly always so
            return first
        table = self._table_for(limits)
        known = table.get(method.path)
        if known is not None:
            return known
        policy = policy_for(method, limits.over(first.policy))
        changed = replace(first, policy=policy, exchange=self._exchange(method, policy))
        return table.setdefault(method.path, changed)

    def _first_layers(self, method: Method[Any, Any]) -> Layers[Any, Any]:
        """Compose the layers of the client itself."""
        policy = policy_for(
            method, self._policy(method.name, method.policy, answers=str, safe=False)
        )
        exchange = self._exchange(method, policy)
        return self._compose(method.path, method.name, policy, exchange)

    def _exchange(self, method: Method[Any, Any], policy: Policy) -> Exchange[Any, Any]:
        service, _, name = method.path.strip("/").rpartition("/")
        read = readable if policy.fallback is None else readable_copy
        return Exchange(
            judge_error=partial(judge_rpc, policy),
            read=None if streams_responses(method) else partial(read, method),
            timed=False,  # gRPC has a timer for each call
            target=(
                ("rpc.system", "grpc"),
                ("rpc.service", service),
                ("rpc.method", name),
            ),
        )

    def _leaving(self, metadata: Metadata, attempt: Attempt) -> Sent:
        """Return the metadata of an attempt that leaves now, but for what hooks add.

        Raises:
            TransportError: The client was closed since the call began.
            TypeError: *metadata* is no list of pairs, or a value is of a wrong type.
            ValueError: It cannot be sent.
        """
        if self._life.closed:
            raise cut_off()
        sent = self._settings.metadata
        if metadata:
            sent = over(sent, checked(metadata))
        if attempt.number > 1 or serving_retry():
            number = told_attempt(attempt.number)
            sent += ((ATTEMPT_HEADER.lower(), str(number)),)
        if attempt.headers:
            sent += tuple(
                (name.lower(), text) for name, text in attempt.headers.items()
            )
        return sent

    def _after_hooks(
        self, method: Method[Any, Any], sent: Sent, attempt: Attempt
    ) -> tuple[Sent, float | None]:
        """Show an attempt to all hooks; return its metadata and the seconds it has.

        Raises:
            TimeoutError: The hooks have left it none.
        """
        leaving = Outgoing(method=method, metadata=sent, attempt=attempt.number)
        for hook in self._settings.before:
            try:
                leaving = _changed(hook, leaving, hook(leaving))
            except CallError as error:
                raise Aside(error) from error
        return leaving.metadata, attempt.seconds_left(self._engine.clock.now())

    async def _after_hooks_async(
        self, method: Method[Any, Any], sent: Sent, attempt: Attempt
    ) -> tuple[Sent, float | None]:
        """Do the same in a task."""
        leaving = Outgoing(method=method, metadata=sent, attempt=attempt.number)
        async with asyncio.timeout(attempt.seconds_left(self._engine.clock.now())):
            for hook in self._settings.before:
                try:
                    changed = await awaited(hook(leaving))
                except CallError as error:
                    raise Aside(error) from error
                leaving = _changed(hook, leaving, changed)
        return leaving.metadata, attempt.seconds_left(self._engine.clock.now())

    def _answer_key(self, request: Message, metadata: Metadata) -> Hashable | None:
        """Return what makes responses to *request* interchangeable; None if nothing does.

        All metadata belongs to it, above all who asks.
        """
        if self._settings.before:
            return None
        said = sorted(over(self._settings.metadata, checked(metadata)))
        return request.SerializeToString(deterministic=True), tuple(said)

    def _is_over(self, attempt: Attempt) -> bool:
        return attempt.is_over(self._engine.clock.now())

    def _state_before(self, policy: Policy) -> grpc.ChannelConnectivity | None:
        """Return the state in which an attempt begins, None where that changes nothing.

        What may be repeated anyway needs no proof that it never left, which costs time.
        """
        if policy.repeatable and not serving_retry():
            return None
        return self._state()

    def _failure(
        self,
        method: Method[Any, Any],
        attempt: Attempt,
        before: grpc.ChannelConnectivity | None,
        error: grpc.RpcError,
    ) -> Exception:
        """Return what *error* of an attempt means, begun in the state *before*."""
        if self._is_cut_off(error):
            return cut_off()
        found = call_error(method, self._is_over(attempt), error)
        if isinstance(found, RpcError) and never_left(before, error, self._state):
            found.sent = False
        return found

    def _late_failure(
        self, method: Method[Any, Any], attempt: Attempt, error: grpc.RpcError
    ) -> Exception:
        """Return what *error* means that came after the first response."""
        if self._is_cut_off(error):
            return cut_off()
        return late_error(method, self._is_over(attempt), error)

    def _unstarted(self, error: Exception) -> Exception:
        """Return what *error* means with which gRPC refused to start a call.

        The channel may have been closed since the client looked.
        """
        closed = self._state() is grpc.ChannelConnectivity.SHUTDOWN
        return cut_off() if closed or self._life.closed else error

    def _is_cut_off(self, error: grpc.RpcError) -> bool:
        """Whether *error* ends a call because its channel was closed on this side."""
        status: Any = error
        return status.code() is grpc.StatusCode.CANCELLED and (
            self._life.closed or self._state() is grpc.ChannelConnectivity.SHUTDOWN
        )

    @classmethod
    def _address(cls, given: str | None) -> Address:
        """Return where to connect to: given, else from the environment.

        Raises:
            TypeError: It is no text.
            ValueError: There is none, or it is none for gRPC.
        """
        if not isinstance(given, str | None):
            wanted = "host:port or https://host:port"
            raise wrong_type(cls.__name__, "target", wanted, given)
        variable = f"CODEGEN_{cls._service.upper()}_GRPC_URL"
        address = os.environ.get(variable) if given is None else given
        if address is None or not address.strip():
            empty = "" if address is None else ", and was given an empty one"
            raise ValueError(
                f"{cls.__name__} needs a target{empty}: pass target or channel, "
                f"or set {variable}"
            )
        return parse(address)


def _changed(hook: Hook, leaving: Outgoing, changed: Any) -> Outgoing:
    """Return what *hook* made of *leaving*: *changed*, or nothing new."""
    if changed is None:
        return leaving
    if isinstance(changed, Outgoing):
        return changed
    name = getattr(hook, "__qualname__", repr(hook))
    raise TypeError(
        f"the hook {name} must return an Outgoing or None, not {type(changed).__name__}"
    )
