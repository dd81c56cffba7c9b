"""What is committed: against a model that keeps everything."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from codegen.runtime.events.kafka.counting import counted, told
from codegen.runtime.events.kafka.progress import Progress

_LUCK: st.SearchStrategy[Any] = st.booleans()


class Model:
    """Every offset that was delivered, and whether it is done."""

    def __init__(self) -> None:
        self.delivered: list[int] = []
        self.finished: set[int] = set()

    def commit_at(self) -> int | None:
        """After the last offset before which all are done."""
        mark = None
        for offset in self.delivered:
            if offset not in self.finished:
                break
            mark = offset + 1
        return mark


@given(st.data())
def test_against_a_model(data: st.DataObject) -> None:
    """Offsets rise with gaps, and are done in any order."""
    progress, model = Progress(), Model()
    offset = data.draw(st.integers(0, 5))
    for _ in range(data.draw(st.integers(0, 60))):
        open_ = [one for one in model.delivered if one not in model.finished]
        if open_ and data.draw(_LUCK):
            done = open_[data.draw(st.integers(0, len(open_) - 1))]
            progress.done(done)
            model.finished.add(done)
        else:
            progress.begin(offset)
            model.delivered.append(offset)
            offset += data.draw(st.integers(1, 4))
        assert progress.commit_at() == model.commit_at()
        assert len(progress) == len(model.delivered) - len(model.finished)


def test_a_place_to_begin() -> None:
    """It is committed before anything is done, so that the next owner begins there."""
    progress = Progress(7)
    assert progress.commit_at() == 7
    progress.begin(9)
    assert progress.commit_at() == 7
    progress.done(9)
    assert progress.commit_at() == 10


def test_counts_travel_with_an_offset() -> None:
    """They fit, and what others have written there is none."""
    attempts = {10**15 + n: 1000 + n for n in range(150)}
    text = told(attempts)
    assert len(text) < 4096
    assert counted(text) == dict(list(attempts.items())[:100])
    assert (told({}), counted("")) == ("", {})
    for other in (None, "x", "[]", "{}", '{"attempts": 1}', '{"attempts": {"a": 1}}'):
        assert counted(other) == {}
