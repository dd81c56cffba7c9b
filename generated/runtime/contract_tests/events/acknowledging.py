"""Whether a message is acknowledged when its work is done, whatever happens meanwhile."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from ...events.message import Message
from ..findings import Finding, Outcome
from .handling import told
from .laws import some_messages
from .loops import Task
from .operations import Received
from .playing import Play, playing
from .seen import Seen
from .spelling import difference, shown
from .usual import Ends, Usual, played
from .watched import Delivery

if TYPE_CHECKING:
    from .subject import EventsSubject

AFTER_SUCCESS = "acknowledged-after-success"
_MOST = 3
_STEPS = (1, 2, 3, 5, 8, 13)
"""Turns of the event loop after which a consumer is cut off."""


def acknowledges_after(subject: EventsSubject, operation: Received) -> Outcome:
    """Look at what is done when a message is acknowledged: a crash then loses the rest."""
    seen, served = subject.seen(operation), subject.served
    if not served.shows_effects:
        seen.basis = subject.basis(AFTER_SUCCESS)
    messages, untested = some_messages(subject, operation)
    for message in messages[:_MOST]:
        test = _Acknowledging(subject, operation, seen, message)
        subject.run(test.left_over())
        if served.shows_effects and served.is_anew:
            subject.run(test.cut_off())
        if served.shows_effects and served.is_anew and served.can_fail:
            subject.run(test.failing())
    return seen.outcome("" if seen.checks else untested)


class _Acknowledging:
    """Sends one message to a consumer that has bad luck."""

    def __init__(
        self,
        subject: EventsSubject,
        operation: Received,
        seen: Seen,
        message: Message,
    ) -> None:
        self._subject, self._operation = subject, operation
        self._seen, self._message = seen, message
        self._event = subject.writer(operation).event

    async def left_over(self) -> None:
        """See whether something of the work goes on after the acknowledgement."""
        served = self._subject.served
        async with playing(served) as play:
            known, left, at = play.left(), frozenset[Task](), list[Any]()

            async def settled(delivery: Delivery) -> None:
                nonlocal left
                if delivery.handled:
                    left = play.left() - known
                    if served.shows_at_once:
                        at[:] = [served.effects_now(play.made)]

            play.transport.settled = settled
            await play.send(self._event, self._message)
            await play.rest()
            names = sorted(_task(one) for one in left)
            await play.calm()
            if not play.transport.handled(self._message, self._operation.name):
                return
            if not self._seen.looks(AFTER_SUCCESS):
                return
            self._seen.answered += 1
            if at:
                end = await play.effects()
                if at[0] != end:
                    self._found(
                        "It is acknowledged before its effect is there: who crashes "
                        "then has lost it.",
                        difference("at the acknowledgement", at[0], "later", end),
                    )
            elif names:
                self._found(
                    "It is acknowledged while work on it goes on: who crashes then has "
                    "lost it.",
                    f"still at work: {', '.join(names)}",
                )

    async def cut_off(self) -> None:
        """Cut the consumer off amid its work, and let it begin again."""
        usual = await self._usual()
        for steps in _STEPS:
            async with playing(self._subject.served) as play:
                start = await play.effects()
                await play.send(self._event, self._message)
                for _ in range(steps):
                    await asyncio.sleep(0)
                await play.cut_off()
                await play.calm()
                tried = await self._tried(play, start)
            if not await usual.begins(start):
                return
            await self._lost(usual, tried, "cut off amid its work")

    async def failing(self) -> None:
        """Have what the handler needs fail once."""
        usual = await self._usual()
        async with playing(self._subject.served) as play:
            start = await play.effects()
            await play.service.fail(play.made)
            await play.send(self._event, self._message)
            await play.calm()
            tried = await self._tried(play, start)
        if await usual.begins(start):
            await self._lost(usual, tried, "failing once")

    async def _usual(self) -> Usual:
        async def again() -> Ends:
            name = self._operation.name
            return await played(self._subject, self._event, name, [self._message])

        return Usual(await again(), again)

    async def _tried(self, play: Play, start: Any) -> tuple[Ends, str]:
        """What came of a message that was sent, and what became of it, in words."""
        handled = play.transport.handled(self._message, self._operation.name)
        ends = Ends(start=start, end=await play.effects(), handled=handled)
        return ends, told(play, self._message)

    async def _lost(self, usual: Usual, tried: tuple[Ends, str], how: str) -> None:
        """See whether the message was acknowledged, and in the end is not all done."""
        ends, became = tried
        is_done = not ends.handled or await usual.ends(ends.end)
        if usual.is_unsteady or not self._seen.looks(AFTER_SUCCESS):
            return
        self._seen.answered += 1
        if not is_done:
            now = usual.shown(ends.end)
            answer = difference("effects else", usual.end, "effects now", now)
            said = f"Its consumer, {how}, acknowledged it; its effect is another one."
            self._found(said, f"{became}\n{answer}")

    def _found(self, said: str, answer: str) -> None:
        finding = Finding(
            check=AFTER_SUCCESS,
            operation=self._operation.name,
            said=said,
            request=shown(self._message),
            answer=answer,
            repeat=self._subject.again_with(self._operation, self._message),
            pointer=self._operation.pointer,
        )
        self._seen.found(finding)


def _task(task: Task) -> str:
    coroutine = task.get_coro()
    return str(getattr(coroutine, "__qualname__", task.get_name()))
