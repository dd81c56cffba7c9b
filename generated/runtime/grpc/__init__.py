"""gRPC methods as data; `client` and `server` bring them to life."""

from .errors import Metadata, RpcError
from .method import StreamStream, StreamUnary, UnaryStream, UnaryUnary

__all__ = [
    "Metadata",
    "RpcError",
    "StreamStream",
    "StreamUnary",
    "UnaryStream",
    "UnaryUnary",
]
