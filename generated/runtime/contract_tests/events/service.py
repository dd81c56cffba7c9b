"""The service that receives and sends events, as the configuration names it."""

from __future__ import annotations

import copy
import inspect
from collections.abc import Callable, Iterable
from typing import Any

from ...events.transport import Transport
from ..configuration import ConfigurationError
from ..providers import Provider

Register = Callable[[Transport, Any], None]
"""Binds handlers to a transport, as generated consumers do it."""


class Service:
    """What handles events, made anew for each example where that is possible.

    A provider is an object that has a method for each operation that receives, or a class
    or function that makes one. If that takes an argument, it is the transport: then it may
    as well register by itself, and return nothing.
    """

    def __init__(
        self,
        provider: Provider,
        fake: Callable[[], Any],
        register: Register | None,
        methods: Iterable[str],
    ) -> None:
        """Serve what *provider* names, or what *fake* makes, if it names nothing.

        *register* binds what has all *methods*; without any, nothing is received.
        """
        self._provider = provider
        self._register = register
        self._methods = tuple(methods)
        self._made = provider.load() if provider.is_real else fake
        self.reset, self.seed = provider.hook("reset"), provider.hook("seed")
        self._effects, self._fail = provider.hook("effects"), provider.hook("fail")

    @property
    def is_anew(self) -> bool:
        """Whether each example finds it as it was at its start."""
        return self.reset is not None or not self._provides(self._made)

    @property
    def shows_effects(self) -> bool:
        """Whether there is a hook that shows what handlers did."""
        return self._effects is not None and self._provider.is_real

    @property
    def shows_at_once(self) -> bool:
        """Whether that hook shows it without anything else going on meanwhile."""
        return self.shows_effects and not inspect.iscoroutinefunction(self._effects)

    @property
    def can_fail(self) -> bool:
        """Whether there is a hook that makes a handler fail."""
        return self._fail is not None and self._provider.is_real

    async def begin(self, transport: Transport) -> Any:
        """Bring it to its start, and have it receive from *transport*; return it.

        Raises:
            ConfigurationError: It cannot be made, reset, or registered.
        """
        try:
            await self.renew()
            return await self._on(transport)
        except ConfigurationError:
            raise
        except Exception as error:
            raise ConfigurationError(
                f"{self._provider.name}: the provider could not be started or reset: "
                f"{type(error).__name__}: {error}"
            ) from error

    async def renew(self) -> None:
        """Call the hooks that bring it to its start."""
        for hook in (self.reset, self.seed) if self._provider.is_real else ():
            if hook is not None:
                await _called(hook)

    async def effects(self, made: Any) -> Any:
        """Return what handlers did so far, as the hook shows it.

        It is given what was *made*, if it takes an argument. What it returns may go on to
        change, as a list that handlers write to does: a copy is kept.
        """
        assert self._effects is not None
        arguments = [made] if _needs(self._effects) else []
        return _kept(await _called(self._effects, *arguments))

    def effects_now(self, made: Any) -> Any:
        """Return the same of a hook that is no coroutine."""
        assert self._effects is not None
        return _kept(self._effects(*([made] if _needs(self._effects) else [])))

    async def fail(self, made: Any) -> None:
        """Make the next thing that a handler does fail."""
        assert self._fail is not None
        await _called(self._fail, *([made] if _needs(self._fail) else []))

    async def _on(self, transport: Transport) -> Any:
        made = self._made
        if not self._methods:
            return made
        if not self._provides(made):
            if not callable(made):
                raise self._unfit(made)
            needed = _needs(made)
            if needed > 1:
                raise ConfigurationError(
                    f"{self._provider.name}: {self._provider.target} takes {needed} "
                    "arguments; it may take one, the transport"
                )
            made = await _called(made, *([transport] if needed else []))
            if needed and not self._provides(made):
                return made  # it has registered by itself
        if not self._provides(made):
            raise self._unfit(made)
        if self._register is not None:
            self._register(transport, made)
        return made

    def _provides(self, made: Any) -> bool:
        """Whether *made* is an object with a method for each operation."""
        return not inspect.isclass(made) and all(
            callable(getattr(made, name, None)) for name in self._methods
        )

    def _unfit(self, made: Any) -> ConfigurationError:
        missing = [n for n in self._methods if not callable(getattr(made, n, None))]
        return ConfigurationError(
            f"{self._provider.name}: {self._provider.target} is no handlers: "
            f"{type(made).__name__} has no method {', '.join(missing)}"
        )


def _kept(effects: Any) -> Any:
    """A copy of *effects*, or what they are, if there can be none that is equal."""
    try:
        copied = copy.deepcopy(effects)
        return copied if copied == effects else effects
    except Exception:
        return effects


async def _called(function: Callable[..., Any], *arguments: Any) -> Any:
    done = function(*arguments)
    return await done if inspect.isawaitable(done) else done


def _needs(function: Callable[..., Any]) -> int:
    """How many arguments *function* must be given."""
    try:
        parameters = inspect.signature(function).parameters.values()
    except (TypeError, ValueError):
        return 0
    positional = (
        inspect.Parameter.POSITIONAL_ONLY,
        inspect.Parameter.POSITIONAL_OR_KEYWORD,
    )
    return sum(p.default is p.empty and p.kind in positional for p in parameters)
