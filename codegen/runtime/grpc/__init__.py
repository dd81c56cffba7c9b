"""gRPC methods as data; `client` and `server` bring them to life."""

from .declared import DeclaredError
from .errors import RpcError, bad_request
from .http_rule import HttpRule
from .masks import selected, updated
from .metadata import Metadata
from .method import StreamStream, StreamUnary, UnaryStream, UnaryUnary

__all__ = [
    "DeclaredError",
    "HttpRule",
    "Metadata",
    "RpcError",
    "StreamStream",
    "StreamUnary",
    "UnaryStream",
    "UnaryUnary",
    "bad_request",
    "selected",
    "updated",
]
