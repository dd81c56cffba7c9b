"""Ports of this machine at which nobody listens."""

from __future__ import annotations

import socket


def free_port() -> int:
    """Return the number of one."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])
