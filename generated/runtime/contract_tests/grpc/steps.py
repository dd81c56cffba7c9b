"""The calls of one try of a law, one after another."""

from __future__ import annotations

from typing import Any

from google.protobuf.message import DecodeError, Message

from ...grpc.method import Method
from ...grpc.resources import Resource
from .calls import Exchange
from .checks import Problem, of_answers, of_status
from .session import Noted, Session, Step


class Steps:
    """One try of a law: its calls, and what they showed.

    Attributes:
        session: What makes the calls.
        resource: The things that they are about.
        taken: The calls so far.
    """

    def __init__(self, session: Session, law: str, resource: Resource) -> None:
        """Begin to try *law*."""
        self.session, self._law, self.resource = session, law, resource
        self.taken: list[Step] = []

    def ask(self, method: Method[Any, Any], request: Message) -> Exchange:
        """Call *method*, and remember that."""
        exchange = self.session.ask(method, [request])
        self.taken.append((method, exchange))
        return exchange

    def one(self, method: Method[Any, Any], request: Message) -> Message | None:
        """Return the thing that *method* answers with; None if it has none."""
        exchange = self.ask(method, request)
        if not exchange.is_good or not exchange.answers:
            return None
        try:
            answer = method.response.FromString(exchange.answers[0])
        except DecodeError:
            return None
        things = self.resource.things(answer)
        return things[0] if things else None

    def conform(self) -> list[Noted]:
        """Hold the calls so far to the contract."""
        session, found = self.session, list[Noted]()
        for method, exchange in self.taken:
            validate = session.subject.validate
            problems = [
                *of_status(method, exchange),
                *of_answers(method, exchange, session.unsaid, validate),
            ]
            found += session.noted(method, exchange, problems)
        return found

    def noted(self, said: str, key: str, law: str = "") -> list[Noted]:
        """Say what the last call showed; nothing if *said* is empty.

        It is about the law that is tried, or another *law* that was looked at on the way.
        """
        method, exchange = self.taken[-1]
        check = law or self._law
        problem = Problem(check=check, said=said, key=key, binding=False)
        problems = [problem] if said else []
        return self.session.noted(method, exchange, problems, check, self.taken[:-1])

    @property
    def ended(self) -> str:
        """How the last call ended."""
        return self.taken[-1][1].code.name
