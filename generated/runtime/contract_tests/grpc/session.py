"""The calls of one test: a service that runs meanwhile, and what is told of its answers."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Coroutine, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeAlias, TypeVar

import grpc
from google.protobuf.message import Message

from ...grpc.metadata import Sent
from ...grpc.method import Method, streams_responses
from ..configuration import ConfigurationError
from ..findings import ANSWERED, Calls, Finding
from .calls import Exchange, call
from .checks import DEADLINE, ENDS, Problem, Unsaid
from .logged import told_once
from .served import Remote, Served
from .shown import grpcurl, shown_answer, shown_request
from .watching import Tasks, tasks

if TYPE_CHECKING:
    from .subject import GrpcSubject

T = TypeVar("T")
Step: TypeAlias = tuple[Method[Any, Any], Exchange]
"""A method, and one call of it."""
LIMIT = 5.0
"""Seconds for a call, unless the contract has a shorter time-out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A problem, and the call that shows it."""

    problem: Problem
    finding: Finding

    @property
    def name(self) -> tuple[str, str]:
        """What tells it from others."""
        return self.problem.check, self.problem.key

    @property
    def is_slow(self) -> bool:
        """Whether showing it takes long, so that the first request will do."""
        return self.problem.check in (ENDS, DEADLINE)


class Session:
    """Calls a service, in the event loop of its subject, which it shares with a local one.

    Attributes:
        subject: What is tested.
        checks: How often each check looked at something.
        exchanges: The calls that were made.
        unsaid: What requests left open since the service was at its start.
    """

    def __init__(self, subject: GrpcSubject) -> None:
        """Test *subject*; nothing runs yet."""
        self.subject = subject
        self.checks: Counter[str] = Counter()
        self.exchanges: list[Exchange] = []
        self.unsaid = Unsaid()
        self._runner = subject.runner
        self._served: Served | None = None
        self._ending = ExitStack()
        self._leaves_out = subject.provider.configuration.leaves_out

    def __enter__(self) -> Self:
        """Start the service."""
        self._ending.enter_context(told_once())
        try:
            self._run(self._open())
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """End the service."""
        with self._ending:
            if self._served is not None:
                self._run(self._served.stop())

    @property
    def served(self) -> Served:
        """What answers."""
        assert self._served is not None
        return self._served

    def renew(self) -> bool:
        """Bring the service to its start, as far as it can be; False if nothing does that."""
        is_new = self._run(self.served.renew())
        if is_new:
            self.unsaid = Unsaid()
        return is_new

    def ask(
        self,
        method: Method[Any, Any],
        requests: Sequence[Message | bytes],
        metadata: Sent | None = None,
        within: float | None = None,
    ) -> Exchange:
        """Call *method*, as the first caller of the configuration unless told otherwise."""
        raws = []
        for one in requests:
            if isinstance(one, bytes):
                raws.append(one)
            else:
                self.unsaid.note(one)
                raws.append(one.SerializeToString(deterministic=True))
        limit = min(method.policy.timeout.total or LIMIT, LIMIT)
        exchange = self._run(
            call(
                self.served.channel,
                method.path,
                raws,
                self.subject.metadata if metadata is None else metadata,
                within=limit if within is None else within,
                goes_on=within is None and self._goes_on(method),
            )
        )
        self.exchanges.append(exchange)
        return exchange

    def _goes_on(self, method: Method[Any, Any]) -> bool:
        """Whether answers of *method* are meant to come for as long as somebody listens."""
        return streams_responses(method) and self._leaves_out(ENDS, method.name)

    def calls(self) -> dict[str, Calls]:
        """Return how calls ended so far, by method."""
        ended: dict[str, Counter[str]] = {}
        for one in self.exchanges:
            ended.setdefault(one.path, Counter())[one.code.name] += 1
        good = grpc.StatusCode.OK.name
        return {
            method.name: Calls(
                statuses=dict(sorted(ended[method.path].items())),
                answered=ended[method.path][good],
                meant=self._leaves_out(ANSWERED, method.name),
            )
            for method in self.subject.methods
            if method.path in ended
        }

    def sent(self, method: Method[Any, Any]) -> list[Message]:
        """Return what *method* was sent so far, the shortest first."""
        raws = {raw for one in self.exchanges for raw in one.requests}
        ordered = sorted(raws, key=lambda raw: (len(raw), raw))
        return [method.request.FromString(raw) for raw in ordered]

    def going_on(self, within: float, before: Tasks, usual: frozenset[str]) -> str:
        """Return what of a call still runs *within* some seconds; empty if nothing does.

        See `Watch.going_on`.
        """
        watch = self.served.watch
        if watch is None:
            return ""
        return self._run(watch.going_on(within, before, usual))

    def tasks(self) -> Tasks:
        """Return what runs beside calls."""
        return self._run(tasks())

    def noted(
        self,
        method: Method[Any, Any],
        exchange: Exchange,
        problems: Iterable[Problem],
        check: str = "",
        before: Sequence[Step] = (),
    ) -> list[Noted]:
        """Return *problems* as findings, without those that are not to be looked for.

        *before* are the calls without which there would be none.
        """
        if check:
            self.checks[check] += 1
        steps = [*before, (method, exchange)]
        found = [p for p in problems if not self._leaves_out(p.check, method.name)]
        return [self._noted(steps, one) for one in found]

    def _noted(self, steps: Sequence[Step], problem: Problem) -> Noted:
        provider, contract = self.subject.provider, self.subject.contract
        address = provider.target if provider.is_address else ""
        method, exchange = steps[-1]
        finding = Finding(
            check=problem.check,
            operation=method.name,
            said=problem.said,
            request="\n\n".join(shown_request(e, m.request) for m, e in steps),
            answer=shown_answer(exchange, method.response),
            repeat="\n".join(
                grpcurl(e, m.request, target=address, contract=contract)
                for m, e in steps
            ),
            pointer=problem.pointer or method.path[1:].replace("/", "."),
        )
        return Noted(problem=problem, finding=finding)

    async def _open(self) -> None:
        self._served = self.subject.serve()
        await self._served.renew()
        if not isinstance(self._served, Remote):
            return
        try:
            async with asyncio.timeout(LIMIT):
                await self._served.channel.channel_ready()
        except TimeoutError:
            provider = self.subject.provider
            raise ConfigurationError(
                f"{provider.name}: nothing answers at {provider.target}"
            ) from None

    def _run(self, waited: Coroutine[Any, Any, T]) -> T:
        return self._runner.run(waited)


REFUSED = (grpc.StatusCode.UNAUTHENTICATED, grpc.StatusCode.PERMISSION_DENIED)
"""What callers hear who may not call."""
