"""Round trips of sums.asyncapi.yaml, one for each message."""

from __future__ import annotations

from functools import partial

from ..runtime.events.testing import GROUP, asked, handled
from ..runtime.sample import sample
from ..sums.events.counterpart import events
from ..sums.events.counterpart.client import SumsClient
from ..sums.events.counterpart.consumer import register
from ..sums.events.counterpart.fake import FakeSumsHandlers
from ..sums.events.models import Add, FieldModel, Head, Ok, Take


def test_sum_add() -> None:
    """Send to asked."""
    asked(
        SumsClient,
        SumsClient.sum,
        events.SUM,
        events.SUM_REPLY,
        answer=sample(Ok),
        event=sample(Add),
        name="Add",
    )


def test_sum_take() -> None:
    """Send to asked."""
    asked(
        SumsClient,
        SumsClient.sum,
        events.SUM,
        events.SUM_REPLY,
        answer=sample(Ok),
        event=sample(Take),
        name="Take",
    )


def test_mix_head() -> None:
    """Receive from mixed."""
    handled(
        partial(register, group=GROUP),
        FakeSumsHandlers(),
        events.MIX,
        sample(Head),
        name="Head",
    )


def test_mix_field() -> None:
    """Receive from mixed."""
    handled(
        partial(register, group=GROUP),
        FakeSumsHandlers(),
        events.MIX,
        sample(FieldModel),
        name="Field",
    )
