"""What the depot knows, and which bug it has just now."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from itertools import count
from typing import Any
from uuid import uuid4

MUTANT = ""
"""The bug that is planted; empty for none."""

PARCELS: dict[str, dict[str, Any]] = {}
SEEN: list[str] = []
MOVES: dict[str, int] = {}
ROWS: dict[str, tuple[str, datetime, int]] = {}
"""What a database gives a parcel by itself: an id, when it was written, and a number."""
_FAILURES: list[str] = []
_COUNT = count()


def reset() -> None:
    """Know nothing."""
    for one in (PARCELS, SEEN, MOVES, ROWS, _FAILURES):
        one.clear()


def effects() -> Any:
    """What handlers did."""
    parcels = {key: dict(one) for key, one in PARCELS.items()}
    return {"parcels": parcels, "moves": dict(MOVES)}


def effects_as_rows() -> Any:
    """The same as tables of a database have it: with an id of its own, and a moment."""
    rows = {
        ROWS[key][0]: {**one, "storedAt": ROWS[key][1], "id": ROWS[key][0]}
        for key, one in PARCELS.items()
    }
    return {"rows": rows, "moves": dict(MOVES)}


def effects_with_numbers() -> Any:
    """The same with numbers that go on from one example to the next."""
    return {ROWS[key][2]: dict(one) for key, one in PARCELS.items()}, dict(MOVES)


def effects_by_the_second() -> Any:
    """The same with moments of which several runs may have the same one."""
    rows = [{**one, "second": ROWS[key][1].second} for key, one in PARCELS.items()]
    return [rows, dict(MOVES)]


def effects_alive() -> Any:
    """What handlers write to, which goes on to change."""
    return PARCELS, MOVES


def effects_unlike() -> Any:
    """What is never the same."""
    return [uuid4()] * next(_COUNT)


async def effects_later() -> Any:
    """The same of a store that has to be asked."""
    await asyncio.sleep(0)
    return effects()


def fail() -> None:
    """Let the next thing that is written down fail."""
    _FAILURES.append("once")


def is_planted(*bugs: str) -> bool:
    """Whether one of *bugs* is."""
    return MUTANT in bugs


async def note(message_id: str, parcel: dict[str, Any]) -> None:
    """Write a move down, once, and the newest state of its parcel."""
    await asyncio.sleep(0)  # as a database would have it
    if is_planted("E8-marked"):  # what comes again was not handled, for all that
        if message_id in SEEN:
            return
        SEEN.append(message_id)
    if _FAILURES:
        _FAILURES.clear()
        raise ConnectionError("the database is away")
    known, is_new = PARCELS.get(parcel["parcelId"]), message_id not in SEEN
    if is_planted("E6-last"):
        is_new = SEEN[-1:] != [message_id]
    if is_planted("touches") and parcel["parcelId"] in ROWS:  # which is no bug
        name, _, number = ROWS[parcel["parcelId"]]
        ROWS[parcel["parcelId"]] = name, datetime.now(UTC), number
    if not is_new and not is_planted("E6", "E8-marked"):
        return
    SEEN.append(message_id)
    MOVES[parcel["parcelId"]] = MOVES.get(parcel["parcelId"], 0) + 1
    newer = known is None or known["version"] <= parcel["version"]
    if newer or is_planted("E10"):
        PARCELS[parcel["parcelId"]] = parcel
        row = ROWS.get(parcel["parcelId"])
        name, number = (str(uuid4()), next(_COUNT)) if row is None else row[::2]
        ROWS[parcel["parcelId"]] = name, datetime.now(UTC), number
