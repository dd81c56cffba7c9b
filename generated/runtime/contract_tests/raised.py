"""What code of a user raised, said in a line: the error, and the line of theirs it came from."""

from __future__ import annotations

import functools
import inspect
import linecache
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from .configuration import ConfigurationError

RAISED = (Exception, SystemExit)
"""What may go wrong in code of a user; Ctrl-C is none of it."""


def said(error: BaseException, folder: Path) -> str:
    """Return in a line what *error* is, and which line below *folder* led to it."""
    text = str(error.msg if isinstance(error, SyntaxError) else error)
    what = f"{type(error).__name__}: {text}" if text else type(error).__name__
    place = _place(error, folder)
    return f"{what} ({place})" if place else what


def guarded(call: Callable[..., Any], what: str, folder: Path) -> Callable[..., Any]:
    """Return *call*; what it raises is a ConfigurationError that says *what* it is."""

    def wrong(error: BaseException) -> ConfigurationError:
        return ConfigurationError(f"{what}, raised {said(error, folder)}")

    async def awaited(made: Any) -> Any:
        try:
            return await made
        except ConfigurationError:
            raise
        except RAISED as error:
            raise wrong(error) from error

    if inspect.iscoroutinefunction(call):

        @functools.wraps(call)
        async def later(*arguments: Any, **named: Any) -> Any:
            return await awaited(call(*arguments, **named))

        return later

    def now(*arguments: Any, **named: Any) -> Any:
        try:
            made = call(*arguments, **named)
        except ConfigurationError:
            raise
        except RAISED as error:
            raise wrong(error) from error
        return awaited(made) if inspect.isawaitable(made) else made

    return functools.update_wrapper(now, call)


def _place(error: BaseException, folder: Path) -> str:
    """The last line below *folder* on the way to *error*: `shop/users.py:12: connect()`."""
    if isinstance(error, SyntaxError) and error.filename and error.lineno:
        name = _theirs(error.filename, folder) or error.filename
        return f"{name}:{error.lineno}: {(error.text or '').strip()}"
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        name = _theirs(frame.filename, folder)
        if name:
            line = linecache.getline(frame.filename, frame.lineno or 0).strip()
            return f"{name}:{frame.lineno}: {line}"
    return ""


def _theirs(file: str, folder: Path) -> str:
    """The path of *file* below *folder*; empty if it is somebody else's, or installed there."""
    try:
        path = Path(file).resolve().relative_to(folder.resolve())
    except ValueError:
        return ""
    installed = {"site-packages", "dist-packages"} & set(path.parts)
    ours = Path(__file__).resolve().parents[2] in Path(file).resolve().parents
    return "" if installed or ours else path.as_posix()
