"""What a client knows before it calls: addresses, layers, and views of itself."""

from __future__ import annotations

import os
from collections.abc import Callable
from copy import copy
from dataclasses import replace
from functools import partial
from inspect import iscoroutinefunction, ismethod
from typing import Any, ClassVar, Self, TypeVar, Unpack

from ...awaiting import awaited
from ...caller import Caller
from ...cutting import Watches
from ...exchange import Exchange
from ...layers import Layers
from ...limits import NO_LIMITS
from ...options import refuse_unknown, split_options
from ...policy import Policy
from ...service import MaybeAwaitable
from ..address import NOWHERE, Address, address_of, is_absolute
from ..operation import Operation
from ..reply import Reply, judge_reply, read_reply
from ..request import SAFE
from .call_options import CallOptions, HttpOptions, certificate_of, is_constant
from .response import Recorder
from .settings import CallSettings
from .tolerance import read_tolerantly

R = TypeVar("R")


class HttpCaller(Caller):
    """Where a client calls, and under which policies.

    Attributes:
        _server: The server that the contract names, None if it names none.
        _is_async: Whether it calls from tasks.
    """

    _server: ClassVar[str | None] = None
    _is_async: ClassVar[bool]

    def __init__(
        self,
        base_url: str | None,
        http_base_url: str,
        resolver: Callable[[], MaybeAwaitable[str]] | None,
        deadline_header: str | None,
        options: HttpOptions,
    ) -> None:
        owner = type(self).__name__
        refuse_unknown(owner, options, HttpOptions.__annotations__)
        if not isinstance(base_url, str | None):
            kind = type(base_url).__name__
            raise TypeError(f"{owner}(base_url=...) must be a text, not {kind}")
        if resolver is not None and base_url is not None:
            raise ValueError("pass base_url or resolver, not both")
        self._tolerant = options.get("unknown_members", False)
        if not isinstance(self._tolerant, bool):
            raise TypeError(f"{owner}(unknown_members=...) must be True or False")
        calls, others = split_options(options, CallOptions.__annotations__)
        settings = CallSettings().and_then(owner, calls)
        # What the environment says comes after the client, and before its views.
        self._defaults = settings.limits
        super().__init__(**others)
        self._resolver = resolver
        self._deadline_header = deadline_header
        self._chosen = self._choice(base_url, http_base_url)
        self._home = NOWHERE if resolver is not None else self._found()
        self._use(replace(settings, limits=NO_LIMITS), None)

    def with_options(self, **options: Unpack[CallOptions]) -> Self:
        """Return a view of this client whose calls go out with *options* as well.

        It shares everything else with this client: connections, breakers, budgets,
        bulkheads, answers that are kept. Closing it closes nothing.

        Raises:
            TypeError: A word is unknown, or a value is of a wrong type.
            ValueError: A value is one that cannot be.
        """
        owner = f"{type(self).__name__}.with_options"
        settings = self._settings.and_then(owner, options)
        tls = certificate_of(settings.credentials)
        if tls not in (None, certificate_of(self._settings.credentials)):
            raise ValueError(
                f"{owner}(credentials=...): a certificate is shown by connections,"
                " which a view shares: make another client"
            )
        return self._view(settings, self._recorder)

    def layers(self, operation: Operation[R]) -> Layers[Reply, R]:
        """Return what stands between *operation* and the service."""
        known = self._table.get(operation.name)
        return self._layers_at(operation, self._home) if known is None else known

    # --- views ------------------------------------------------------------------------

    def _use(self, settings: CallSettings, recorder: Recorder | None) -> None:
        """Make calls under *settings*, and let *recorder* watch them."""
        hooks = (*settings.hooks.before, *settings.hooks.after, self._resolver)
        if not self._is_async and any(map(iscoroutinefunction, hooks)):
            raise TypeError(
                f"{type(self).__name__} is a sync client: neither its hooks nor its"
                " resolver can be async"
            )
        self._settings = settings
        self._recorder = recorder
        self._table = self._table_of(self._home)
        # Who asks belongs to an answer, and must be known before it is looked for.
        self._keeps = not settings.hooks.before and is_constant(settings.credentials)
        self._is_plain = (
            settings.is_plain and recorder is None and self._home is not NOWHERE
        )

    def _view(self, settings: CallSettings, recorder: Recorder | None) -> Self:
        view = copy(self)
        view._is_view = True
        view._use(settings, recorder)
        return view

    def _watched(
        self, method: Callable[..., R], recorder: Recorder
    ) -> Callable[..., R]:
        """Return *method* of this client, whose calls *recorder* watches.

        Raises:
            TypeError: It is not of this client.
        """
        owner = method.__self__ if ismethod(method) else None
        if not isinstance(owner, HttpCaller) or owner._engine is not self._engine:
            name = type(self).__name__
            raise TypeError(f"{method!r} is no method of this {name}, nor of its views")
        view = owner._view(owner._settings, recorder)
        bound: Callable[..., R] = method.__func__.__get__(view)  # type: ignore[attr-defined]
        return bound

    # --- addresses --------------------------------------------------------------------

    @property
    def _variable(self) -> str:
        return f"CODEGEN_{self._service.upper()}_URL"

    def _choice(self, base_url: str | None, http_base_url: str) -> str | None:
        """Return the address that somebody has chosen, None if nobody has.

        An empty one was chosen too, most likely by a variable that is not set. It must
        not stand for the contract's server, which would be called by mistake, with
        credentials.
        """
        if base_url is not None:
            return base_url
        return http_base_url or os.environ.get(self._variable)

    def _found(self) -> Address:
        """Return the address: given, of the HTTP client, environment, contract."""
        url = self._server if self._chosen is None else self._chosen
        if is_absolute(url):
            return address_of(str(url))
        own = any(getattr(one, "server", None) for one in self._operations)
        if url is not None or not own:
            raise self._lost()
        return NOWHERE

    def _lost(self) -> ValueError:
        empty = self._chosen is not None and not self._chosen.strip()
        return ValueError(
            f"{type(self).__name__} needs an absolute URL"
            f"{', and was given an empty one' if empty else ''}: pass base_url or set"
            f" {self._variable}"
        )

    async def _address(self, operation: Operation[Any]) -> Address:
        """Return where *operation* is called this time."""
        if self._resolver is not None:
            url = await awaited(self._resolver())
            if not is_absolute(url):
                raise ValueError(
                    f"the resolver of {type(self).__name__} returned {url!r}, which is"
                    " no absolute URL"
                )
            return address_of(url)
        if operation.server is not None and self._chosen is None:
            return address_of(operation.server)
        if self._home is NOWHERE:
            raise self._lost()
        return self._home

    # --- layers -----------------------------------------------------------------------

    def _consumed(self, policy: Policy) -> Policy:
        return self._defaults.over(policy)

    def _table_of(self, address: Address) -> dict[str, Layers[Any, Any]]:
        """Return the layers that were composed for *address* and what is said."""
        if address is self._home and self._settings.limits == NO_LIMITS:
            return self._composed
        return self._table_for((self._settings.limits, address.url))

    def _layers_at(self, operation: Operation[R], address: Address) -> Layers[Reply, R]:
        """Return the layers of *operation* at *address*, under the limits that are said.

        They share what they can with those of the client; only who has failed elsewhere
        may be well here.
        """
        table = self._table_of(address)
        known = table.get(operation.name)
        if known is not None:
            return known
        if table is self._composed:
            return self._first_layers(operation)
        first: Layers[Reply, R] = self._composed.get(
            operation.name
        ) or self._first_layers(operation)
        policy = self._settings.limits.over(first.policy)
        breaker = first.breaker
        if address.origin != self._home.origin:
            breaker = self._engine.breaker(
                policy.breaker, operation.name, address.origin
            )
        changed = replace(
            first,
            policy=policy,
            breaker=breaker,
            watches=Watches(policy.timeout.attempt),
            exchange=self._exchange(operation, policy, address),
        )
        return table.setdefault(operation.name, changed)

    def _first_layers(self, operation: Operation[R]) -> Layers[Reply, R]:
        """Compose the layers of the client itself."""
        policy = self._policy(
            operation.name, operation.policy, answers=int, safe=operation.method in SAFE
        )
        exchange = self._exchange(operation, policy, self._home)
        return self._compose(operation.name, operation.name, policy, exchange)

    def _exchange(
        self, operation: Operation[R], policy: Policy, address: Address
    ) -> Exchange[Reply, R]:
        return Exchange(
            judge=partial(judge_reply, policy),
            read=partial(read_tolerantly if self._tolerant else read_reply, operation),
            target=(
                ("http.request.method", operation.method),
                ("url.template", operation.path),
                *address.target,
            ),
        )
