"""The one code path through which every generated sync gRPC client calls out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from typing import Any, Self, TypeVar

import grpc
from google.protobuf.message import Message

from ..clock import SYSTEM_CLOCK, Clock
from ..errors import DeadlineExceeded
from .channel import Address, Caller, call_error, judge, once, stream_policy
from .errors import Metadata
from .method import Method, StreamStream, StreamUnary, UnaryStream, UnaryUnary

Req = TypeVar("Req", bound=Message)
Res = TypeVar("Res", bound=Message)


class GrpcClient(Caller):
    """Base of every generated sync client; threads may share one."""

    def __init__(
        self,
        target: str | None = None,
        *,
        channel: grpc.Channel | None = None,
        clock: Clock = SYSTEM_CLOCK,
    ) -> None:
        """Call the service at *target*.

        Args:
            target: `host:port`, `http://host:port`, or `https://host:port` for TLS;
                None takes `CODEGEN_<SERVICE>_GRPC_URL`.
            channel: Channel to call through, with credentials for instance; it
                stays open when this client is closed.
            clock: Time and chance.

        Raises:
            ValueError: No target is known.
        """
        super().__init__(clock)
        self._owned = channel is None
        self._channel = channel or _channel(self._address(target))

    def close(self) -> None:
        """Close the channel if this client opened it."""
        if self._owned:
            self._channel.close()

    def __enter__(self) -> Self:
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
        send = self._channel.unary_unary(method.path, *_codecs(method))

        def attempt(limit: float | None) -> Res:
            try:
                return send(request, timeout=limit, metadata=tuple(metadata))
            except grpc.RpcError as error:
                raise _error(method, limit, error) from error

        return self._engine.call(
            method.name, method.policy, attempt, judge_failure=judge(method.policy)
        )

    def _stream_unary(
        self,
        method: StreamUnary[Req, Res],
        requests: Iterable[Req],
        metadata: Metadata = (),
    ) -> Res:
        """Send a stream of requests and return the one response."""
        send = self._channel.stream_unary(method.path, *_codecs(method))

        def attempt(limit: float | None) -> Res:
            try:
                return send(iter(requests), timeout=limit, metadata=tuple(metadata))
            except grpc.RpcError as error:
                raise _error(method, limit, error) from error

        return self._engine.call(
            method.name,
            once(method.policy),
            attempt,
            judge_failure=judge(method.policy),
        )

    def _unary_stream(
        self, method: UnaryStream[Req, Res], request: Req, metadata: Metadata = ()
    ) -> Iterator[Res]:
        """Send one request and yield the responses as they come."""
        send = self._channel.unary_stream(method.path, *_codecs(method))
        return self._responses(
            method,
            lambda limit: send(request, timeout=limit, metadata=tuple(metadata)),
            replayable=True,
        )

    def _stream_stream(
        self,
        method: StreamStream[Req, Res],
        requests: Iterable[Req],
        metadata: Metadata = (),
    ) -> Iterator[Res]:
        """Send a stream of requests and yield the responses as they come."""
        send = self._channel.stream_stream(method.path, *_codecs(method))
        return self._responses(
            method,
            lambda limit: send(iter(requests), timeout=limit, metadata=tuple(metadata)),
            replayable=False,
        )

    def _responses(
        self,
        method: Method[Req, Res],
        start: Callable[[float | None], Any],
        *,
        replayable: bool,
    ) -> Iterator[Res]:
        """Yield the responses; the call may be repeated until the first is there."""
        policy = (stream_policy if replayable else once)(method.policy)
        limits: list[float | None] = []

        def attempt(limit: float | None) -> tuple[Any, list[Res]]:
            limits[:] = [limit]
            stream = start(limit)
            try:
                return stream, [next(stream)]
            except StopIteration:
                return stream, []
            except grpc.RpcError as error:
                raise _error(method, limit, error) from error

        stream, first = self._engine.call(
            method.name, policy, attempt, judge_failure=judge(policy)
        )
        try:
            yield from first
            yield from stream
        except grpc.RpcError as error:
            raise _late_error(method, limits[0], error) from error
        finally:
            stream.cancel()  # no effect on a stream that is at its end


def _codecs(
    method: Method[Req, Res],
) -> tuple[Callable[[Req], bytes], Callable[[bytes], Res]]:
    return method.request.SerializeToString, method.response.FromString


def _error(
    method: Method[Any, Any], limit: float | None, error: grpc.RpcError
) -> Exception:
    metadata: Any = error.trailing_metadata() or ()
    return call_error(method, limit, error.code(), error.details(), tuple(metadata))


def _late_error(
    method: Method[Any, Any], limit: float | None, error: grpc.RpcError
) -> Exception:
    """Return the error of a stream that broke after its first response."""
    found = _error(method, limit, error)
    if isinstance(found, TimeoutError):
        return DeadlineExceeded(
            f"{method.name}: deadline exceeded", operation=method.name
        )
    return found


def _channel(address: Address) -> grpc.Channel:
    """Open a channel; connecting waits for the first call."""
    if address.tls:
        return grpc.secure_channel(address.target, grpc.ssl_channel_credentials())
    return grpc.insecure_channel(address.target)
