"""The one code path through which every generated sync gRPC client calls out."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from functools import partial
from itertools import chain
from types import TracebackType
from typing import Any, Self, TypeVar, Unpack

import grpc
from google.protobuf.message import Message

from ..aside import Aside
from ..attempt import Attempt, Send
from ..engine import run
from ..policy import Policy
from .call_options import GrpcOptions
from .caller import GrpcCaller
from .keywords import identified
from .link import Link
from .listing import Listing
from .long_running import LongRunning
from .metadata import Metadata
from .method import Method, StreamStream, StreamUnary, UnaryStream, UnaryUnary
from .requests import Watched, blamed, ended_sync, wrong_request
from .responses import readable

Req = TypeVar("Req", bound=Message)
Res = TypeVar("Res", bound=Message)
Result = TypeVar("Result", bound=Message)
Progress = TypeVar("Progress", bound=Message)


class GrpcClient(GrpcCaller):
    """Base of every generated sync client; threads may share one."""

    _is_async = False

    def __init__(
        self,
        target: str | None = None,
        *,
        channel: grpc.Channel | None = None,
        **options: Unpack[GrpcOptions],
    ) -> None:
        """Call the service at *target*.

        Args:
            target: `host:port`, `http://host:port`, or `https://host:port` for TLS;
                None takes `CODEGEN_<SERVICE>_GRPC_URL`.
            channel: Channel to call through, with credentials for instance; it
                stays open when this client is closed.
            options: See `GrpcOptions`: of all calls, and of the channel to open.

        Raises:
            ValueError: No target is known, or a value or the environment says what
                cannot be.
            TypeError: A word is unknown, or a value is of a wrong type.
            OSError: A certificate cannot be read.
        """
        super().__init__(options)
        self._owned = channel is None
        if channel is None:
            channel = self._opening(grpc, target, options)()
        else:
            self._check_channel(channel, options)
        self._link = Link(channel)

    def close(self) -> None:
        """Take no more calls, and close the channel if this client opened it."""
        if self._end() and self._owned:
            self._link.channel.close()

    def _state(self) -> grpc.ChannelConnectivity | None:
        return self._link.state()

    def __enter__(self) -> Self:
        self._check_open()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _unary_unary(
        self, method: UnaryUnary[Req, Res], request: Req, metadata: Metadata = ()
    ) -> Res:
        """Send one request and return its response."""
        if self._life.closed:
            raise self._closed()
        if not isinstance(request, method.request):
            raise wrong_request(method, request)
        if method.request_id is not None:
            request = identified(method.request_id, request)
        layers = self.layers(method)
        key = None if layers.answers is None else self._answer_key(request, metadata)
        send = self._sender(method, layers.policy, request, metadata)
        try:
            response: Res = run(layers, send, key)
        except Aside as aside:
            raise aside.error from aside.error.__cause__
        return response

    def _list(
        self,
        method: UnaryUnary[Req, Res],
        request: Req,
        metadata: Metadata,
        items: str,
    ) -> Listing[Res, Any]:
        """Return what iterates over the *items* of all pages."""
        ask = partial(self._unary_unary, method, metadata=metadata)
        return Listing(method.name, ask, request, items)

    def _begin(
        self,
        method: UnaryUnary[Req, Any],
        request: Req,
        metadata: Metadata,
        result: type[Result],
        progress: type[Progress],
    ) -> LongRunning[Result, Progress]:
        """Begin an operation that goes on after the answer."""
        operation = self._unary_unary(method, request, metadata)
        ask = partial(self._unary_unary, metadata=metadata)
        clock = self._engine.clock
        return LongRunning(ask, method, operation, result, progress, clock)

    def _stream_unary(
        self,
        method: StreamUnary[Req, Res],
        requests: Iterable[Req],
        metadata: Metadata = (),
    ) -> Res:
        """Send a stream of requests and return the one response."""
        if self._life.closed:
            raise self._closed()
        layers, sent = self.layers(method), Watched(method, requests)
        send = self._sender(method, layers.policy, sent, metadata)
        try:
            response: Res = run(layers, send)
        except Aside as aside:
            raise aside.error from aside.error.__cause__
        finally:
            sent.close()
        return response

    def _sender(
        self,
        method: Method[Any, Res],
        policy: Policy,
        sent: Req | Iterator[Req],
        metadata: Metadata,
    ) -> Send[Res]:
        """Return what makes an attempt of *method*, which brings one response."""
        link = self._link
        start = link.starts.get(method.path) or link.start(method)

        def send(attempt: Attempt) -> Res:
            told, limit = self._leaving(metadata, attempt), attempt.limit
            if self._settings.before:
                told, limit = self._after_hooks(method, told, attempt)
            before = self._state_before(policy)
            try:
                response: Res = start(sent, timeout=limit, metadata=told)
            except grpc.RpcError as error:
                found = self._failure(method, attempt, before, error)
                raise blamed(sent, found) from error
            except ValueError as error:
                raise self._unstarted(error) from error
            return response

        return send

    def _unary_stream(
        self, method: UnaryStream[Req, Res], request: Req, metadata: Metadata = ()
    ) -> Generator[Res, None, None]:
        """Send one request and yield the responses as they come."""
        if not isinstance(request, method.request):
            raise wrong_request(method, request)
        return self._responses(method, request, metadata)

    def _stream_stream(
        self,
        method: StreamStream[Req, Res],
        requests: Iterable[Req],
        metadata: Metadata = (),
    ) -> Generator[Res, None, None]:
        """Send a stream of requests and yield the responses as they come."""
        return self._responses(method, Watched(method, requests), metadata)

    def _responses(
        self,
        method: Method[Req, Res],
        sent: Req | Iterator[Req],
        metadata: Metadata,
    ) -> Generator[Res, None, None]:
        """Yield the responses; the call may be repeated until the first is there."""
        self._check_open()
        link = self._link
        start = link.starts.get(method.path) or link.start(method)
        layers, attempts = self.layers(method), list[Attempt]()

        def send(attempt: Attempt) -> tuple[Any, list[Res]]:
            attempts.append(attempt)
            told, limit = self._leaving(metadata, attempt), attempt.limit
            if self._settings.before:
                told, limit = self._after_hooks(method, told, attempt)
            before = self._state_before(layers.policy)
            try:
                stream = start(sent, timeout=limit, metadata=told)
            except ValueError as error:
                raise self._unstarted(error) from error
            try:
                return stream, [next(stream)]
            except StopIteration:
                return stream, []
            except grpc.RpcError as error:
                found = self._failure(method, attempt, before, error)
                raise blamed(sent, found) from error

        try:
            stream, first = run(layers, send)
            try:
                for response in chain(first, stream):
                    yield readable(method, response)
            except grpc.RpcError as error:
                found = self._late_failure(method, attempts[-1], error)
                raise blamed(sent, found) from error
            finally:
                stream.cancel()  # no effect on a stream that is at its end
        except Aside as aside:
            raise aside.error from aside.error.__cause__
        finally:
            ended_sync(sent)
