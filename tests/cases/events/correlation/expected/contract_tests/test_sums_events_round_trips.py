"""Round trips of sums.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..runtime.events.testing import answered, sent
from ..runtime.sample import sample
from ..sums.events import events
from ..sums.events.consumer import register
from ..sums.events.fake import FakeSumsHandlers
from ..sums.events.models import Add, FieldModel, Head, Take
from ..sums.events.publisher import SumsPublisher


def test_sum_add() -> None:
    """Receive from asked."""
    answered(
        register,
        FakeSumsHandlers(),
        events.SUM,
        events.SUM_REPLY,
        sample(Add),
        name="Add",
    )


def test_sum_take() -> None:
    """Receive from asked."""
    answered(
        register,
        FakeSumsHandlers(),
        events.SUM,
        events.SUM_REPLY,
        sample(Take),
        name="Take",
    )


def test_mix_head() -> None:
    """Send to mixed."""
    sent(SumsPublisher, SumsPublisher.mix, events.MIX, event=sample(Head), name="Head")


def test_mix_field() -> None:
    """Send to mixed."""
    sent(
        SumsPublisher,
        SumsPublisher.mix,
        events.MIX,
        event=sample(FieldModel),
        name="Field",
    )
