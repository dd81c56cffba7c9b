"""RESULTS.md has parts, each written by a program of its own."""

from __future__ import annotations

from benchmarks.results import replaced

_TEXT = "# One\n\nold\n\n## Within\n\nof one\n\n# Two\n\ntwo\n"


def test_a_part_takes_the_place_of_the_one_of_its_title() -> None:
    """The others stay as they were."""
    assert replaced(_TEXT, "# One\n\nnew") == "# One\n\nnew\n\n# Two\n\ntwo\n"


def test_a_new_part_goes_to_the_end() -> None:
    """And the first one makes the file."""
    assert replaced("", "# One\n\nnew\n") == "# One\n\nnew\n"
    assert (
        replaced("# One\n\none\n", "# Two\n\ntwo") == "# One\n\none\n\n# Two\n\ntwo\n"
    )
