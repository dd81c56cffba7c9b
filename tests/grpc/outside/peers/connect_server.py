"""Serves `connect_app` with pyvoy, until its input ends.

Stands in the Python of `make services`; arguments are the folders to import from. Says the
port that it listens at.
"""

from __future__ import annotations

import asyncio
import sys

from pyvoy import PyvoyServer


async def main() -> None:
    """Serve."""
    async with PyvoyServer("connect_app:app", stderr=sys.stderr) as server:
        sys.stdout.write(f"{server.listener_port}\n")
        sys.stdout.flush()
        await asyncio.to_thread(sys.stdin.read)


sys.path[:0] = sys.argv[1:]
asyncio.run(main())
