"""Round trips of sums.asyncapi.yaml, one for each message."""

from __future__ import annotations

from typing import Annotated, Any

from ..runtime.checks import ONE_OF
from ..runtime.events import WithHeaders
from ..runtime.events.testing import answered, asked
from ..runtime.sample import sample
from ..sums.events import events
from ..sums.events.client import SumsClient
from ..sums.events.consumer import register
from ..sums.events.fake import FakeSumsHandlers
from ..sums.events.models import (
    Add,
    Multiply,
    Note,
    RefusedHeaders,
    RefusedOption1,
    RefusedOption2,
    Result,
)


def test_add() -> None:
    """Send to sums.{unit}."""
    asked(
        SumsClient,
        SumsClient.add,
        events.ADD,
        events.ADD_REPLY,
        answer=sample(Result),
        event=sample(Add),
        unit="metre",
    )


def test_on_add() -> None:
    """Receive from sums.{unit}."""
    answered(
        register,
        FakeSumsHandlers(),
        events.ON_ADD,
        events.ON_ADD_REPLY,
        sample(Add),
        {"unit": "metre"},
    )


def test_multiply() -> None:
    """Send to sums.{unit}."""
    asked(
        SumsClient,
        SumsClient.multiply,
        events.MULTIPLY,
        events.MULTIPLY_REPLY,
        answer=sample(Result),
        event=sample(Multiply),
        unit="metre",
    )


def test_on_multiply() -> None:
    """Receive from sums.{unit}."""
    answered(
        register,
        FakeSumsHandlers(),
        events.ON_MULTIPLY,
        events.ON_MULTIPLY_REPLY,
        sample(Multiply),
        {"unit": "metre"},
    )


def test_note() -> None:
    """Receive from notes."""
    answered(register, FakeSumsHandlers(), events.NOTE, events.NOTE_REPLY, sample(Note))


def test_ask() -> None:
    """Send to questions."""
    asked(
        SumsClient,
        SumsClient.ask,
        events.ASK,
        events.ASK_REPLY,
        answer=WithHeaders(
            sample(Annotated[RefusedOption1 | RefusedOption2, ONE_OF]),
            sample(RefusedHeaders),
        ),
        event=sample(Note),
    )


def test_on_ask() -> None:
    """Receive from questions."""
    answered(
        register, FakeSumsHandlers(), events.ON_ASK, events.ON_ASK_REPLY, sample(Note)
    )


def test_lost() -> None:
    """Send to questions."""
    asked(
        SumsClient,
        SumsClient.lost,
        events.LOST,
        events.LOST_REPLY,
        answer=sample(Any),
        event=sample(Note),
    )
