"""Who stands against whom: the combinations of clients and server that are tried."""

from __future__ import annotations

from dataclasses import dataclass

from codegen.runtime import Bulkhead

from .backend import WORKERS
from .fleets import Fleet, Ours, naive


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One combination of clients and server.

    Attributes:
        clients: What the clients are, in words.
        server: What the server does, in words.
        fleet: The clients.
        limit: What the server takes in at once; None is everything.
    """

    clients: str
    server: str
    fleet: Fleet
    limit: Bulkhead | None = None


SHEDDING = Bulkhead(limit=2 * WORKERS)
"""Every worker is busy, and for each another request waits."""

TAKES_ALL = "takes everything in"
SHEDS = "sheds"

NAIVE = Side(clients="naive", server=TAKES_ALL, fleet=naive)
NAIVE_SHED = Side(clients="naive", server=SHEDS, fleet=naive, limit=SHEDDING)
ALONE = Side(clients="ours", server=TAKES_ALL, fleet=Ours())
OURS = Side(clients="ours", server=SHEDS, fleet=Ours(), limit=SHEDDING)

DRAWN = (NAIVE, NAIVE_SHED, ALONE, OURS)
"""Both clients against both servers."""


def _processes(count: int) -> str:
    return "1 process" if count == 1 else f"{count} processes"


def _of_size(count: int) -> Side:
    return Side(
        clients=f"ours, {_processes(count)}",
        server=SHEDS,
        fleet=Ours(processes=count),
        limit=SHEDDING,
    )


def _adaptive_server(most: int) -> Side:
    return Side(
        clients="ours",
        server=f"sheds, adaptive limit of at most {most}",
        fleet=Ours(),
        limit=Bulkhead(limit=most, adaptive=True),
    )


def _adaptive_clients(count: int) -> Side:
    return Side(
        clients=f"ours, {_processes(count)}, adaptive bulkheads",
        server=TAKES_ALL,
        fleet=Ours(processes=count, bulkhead=Bulkhead(adaptive=True)),
    )


VARIED = (
    *map(_of_size, (1, 4, 100)),
    *map(_adaptive_server, (50, 200)),
    *map(_adaptive_clients, (1, 4, 20)),
)
"""What changes when the fleet is of another size, or a limit adapts itself."""
