"""How topics beside another one are made."""

from __future__ import annotations

import pytest

from codegen.runtime.events.kafka.likeness import like_it

DEAD, WAITING = "t.dead.g", "t.retry.g.5000ms"
WEEK = 7 * 86_400_000


def test_dead_letters_stay() -> None:
    """For good, however short its topic keeps what it has, and if that is compacted."""
    of = {"retention.ms": "1000", "cleanup.policy": "compact", "retention.bytes": "5"}
    assert like_it(DEAD, "t", of | {"max.message.bytes": "100"}) == {
        "cleanup.policy": "delete",
        "retention.ms": "-1",
        "retention.bytes": "-1",
        "max.message.bytes": "65636",
    }


@pytest.mark.parametrize(
    ("settings", "kept"),
    [
        ({}, WEEK + 5000),
        ({"retention.ms": "1000"}, WEEK + 5000),
        ({"retention.ms": str(2 * WEEK)}, 2 * WEEK + 5000),
        ({"retention.ms": "-1"}, -1),
    ],
)
def test_what_waits_stays_long_enough(settings: dict[str, str], kept: int) -> None:
    assert like_it(WAITING, "t", settings)["retention.ms"] == str(kept)


def test_what_is_as_safe() -> None:
    of = {"min.insync.replicas": "2", "compression.type": "zstd", "segment.ms": "9"}
    like = like_it(WAITING, "t", of)
    assert (
        like.items() >= {"min.insync.replicas": "2", "compression.type": "zstd"}.items()
    )
    assert "segment.ms" not in like
