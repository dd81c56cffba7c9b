"""connectrpc and protobuf-py: outside servers and clients of gRPC, in Python.

They live in an environment of their own. pyvoy is the server that their documentation
recommends for gRPC: Envoy, with Python in it.
"""

from __future__ import annotations

from tests.services.installed import pypi
from tests.services.places import CONNECTRPC

_REQUIREMENTS = (
    "connectrpc==0.13.0",
    "protobuf-py==0.7.0",
    "protoc-gen-connectrpc==0.13.0",
    "protoc-gen-py==0.7.0",
    "pyqwest==0.12.0",
    "pyvoy==1.3.0",
)


def start() -> dict[str, str]:
    """Install them and return the Python that has them."""
    return {CONNECTRPC: str(pypi("connectrpc", _REQUIREMENTS))}
