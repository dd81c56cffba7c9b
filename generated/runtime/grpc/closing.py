"""Generators that end when who reads them does, and in the same way."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any, TypeVar

G = TypeVar("G", bound=AsyncGenerator[Any, None])


@asynccontextmanager
async def closing(generator: G) -> AsyncIterator[G]:
    """Close *generator* at the end of the block; what cancels the block cancels it.

    `contextlib.aclosing` would say GeneratorExit to it, whatever happened. What waits for
    somebody to read is to hear of a cancellation as what waits for anything else does.
    """
    try:
        yield generator
    except asyncio.CancelledError as error:
        with suppress(asyncio.CancelledError, StopAsyncIteration):
            await generator.athrow(error)
        raise
    finally:
        await generator.aclose()
