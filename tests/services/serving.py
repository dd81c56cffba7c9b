"""A generated server on a socket of loopback, in a thread of the test."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Iterator

import uvicorn
from fastapi import FastAPI

from tests.services.daemons import HOST

_SECONDS = 30.0


@contextlib.contextmanager
def serving(app: FastAPI) -> Iterator[str]:
    """Serve *app* with uvicorn for a while; gives the address."""
    settings = uvicorn.Config(app, host=HOST, port=0, log_level="warning")
    server = uvicorn.Server(settings)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        until = time.monotonic() + _SECONDS
        while not server.started:
            assert (
                thread.is_alive() and time.monotonic() < until
            ), "uvicorn did not start"
            time.sleep(0.01)
        port = server.servers[0].sockets[0].getsockname()[1]
        yield f"http://{HOST}:{port}"
    finally:
        server.should_exit = True
        thread.join(_SECONDS)
