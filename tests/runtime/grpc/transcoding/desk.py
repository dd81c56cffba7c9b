"""A service that answers what it is told to, behind the rules that a test needs."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from types import ModuleType
from typing import Any

from fastapi import APIRouter, FastAPI

from codegen.runtime.grpc import HttpRule, UnaryStream, UnaryUnary
from codegen.runtime.grpc.handler import unary_stream, unary_unary
from codegen.runtime.grpc.transcoding import http_routes
from codegen.runtime.grpc.transcoding.testing import Answered, ask


class Desk:
    """One method that answers once, and one with a stream.

    Attributes:
        got: Every request.
        answer: Is called with a request and its context for the answer.
        answers: Is called in the same way for a stream of them.
    """

    def __init__(
        self,
        pb: ModuleType,
        *rules: HttpRule,
        stream: tuple[HttpRule, ...] = (),
        **kinds: Any,
    ) -> None:
        types = {"request": pb.Request, "response": pb.Response, **kinds}
        self.one: UnaryUnary[Any, Any] = UnaryUnary(path="/s/One", http=rules, **types)
        self.many: UnaryStream[Any, Any] = UnaryStream(
            path="/s/Many", http=stream, **types
        )
        self.got: list[Any] = []
        self.answer: Callable[[Any, Any], Any] = lambda request, context: (
            types["response"]()
        )
        self.answers: Callable[[Any, Any], AsyncIterator[Any]]

    async def _one(self, request: Any, context: Any) -> Any:
        self.got.append(request)
        found = self.answer(request, context)
        return await found if asyncio.iscoroutine(found) else found

    def _many(self, request: Any, context: Any) -> AsyncIterator[Any]:
        self.got.append(request)
        return self.answers(request, context)

    def router(self, **options: Any) -> APIRouter:
        """The routes."""
        bound = (unary_unary(self.one, self._one), unary_stream(self.many, self._many))
        return http_routes(*bound, **options)

    def app(self, prefix: str = "", **options: Any) -> FastAPI:
        """An application with them."""
        app = FastAPI()
        app.include_router(self.router(**options), prefix=prefix)
        return app

    def ask(
        self, method: str, target: str, body: bytes = b"", **headers: str
    ) -> Answered:
        """What the application answers."""
        fields = {name.replace("_", "-"): text for name, text in headers.items()}
        return asyncio.run(ask(self.app(), method, target, body=body, headers=fields))


def only(desk: Desk) -> Any:
    """The one request that came."""
    (found,) = desk.got
    return found


_BEGINNINGS = ("must ", "is ", "was ", "has ", "there is ", "cannot be ")


def in_our_words(texts: Iterable[str]) -> bool:
    """Whether *texts* about fields are ours, and not those of Python or of protobuf."""
    return all(
        text.startswith(_BEGINNINGS) or text.endswith("is a list or a map")
        for text in texts
    )
