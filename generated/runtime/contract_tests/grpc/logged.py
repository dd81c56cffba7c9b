"""What is logged of a gRPC service that fails: one traceback for each way in which it does.

A service that raises is asked again and again, for a smaller request that shows it, and a
traceback is logged each time: pytest shows them all below the test that failed.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

_OURS = __name__.rsplit(".", 3)[0]
_LOGGERS = (f"{_OURS}.grpc.handler", "grpc._cython.cygrpc")
"""Who logs what a service raised: the generated server, and gRPC, of servicers without one."""


@contextmanager
def told_once() -> Iterator[None]:
    """Meanwhile, log what is raised at one place once, and all else as ever."""
    once = _Once()
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    for logger in loggers:
        logger.addFilter(once)
    try:
        yield
    finally:
        for logger in loggers:
            logger.removeFilter(once)


class _Once(logging.Filter):
    """Lets an error pass the first time that it is raised where it is raised."""

    def __init__(self) -> None:
        super().__init__()
        self._told = set[tuple[str, str, int]]()

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether *record* says what none said before."""
        if not isinstance(record.exc_info, tuple):
            return True
        kind, _, traceback = record.exc_info
        if kind is None:
            return True
        raised = (f"{kind.__module__}.{kind.__qualname__}", *_place(traceback))
        if raised in self._told:
            return False
        self._told.add(raised)
        return True


def _place(traceback: TracebackType | None) -> tuple[str, int]:
    """The file and the line that raised."""
    if traceback is None:
        return "", 0
    while traceback.tb_next is not None:
        traceback = traceback.tb_next
    return traceback.tb_frame.f_code.co_filename, traceback.tb_lineno
