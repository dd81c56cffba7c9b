"""Comments lose their frames and keep their text."""

from __future__ import annotations

import pytest
from google.protobuf.descriptor_pb2 import FileDescriptorProto

from codegen.protobuf.comments import SourceInfo


def source(**comments: str) -> SourceInfo:
    """A file with one location."""
    file = FileDescriptorProto()
    file.source_code_info.location.add(path=[4, 0], span=[2, 4, 8], **comments)
    return SourceInfo(file)


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        (" One line.\n", "One line."),
        (" One.\n\n Two.\n", "One.\n\nTwo."),
        ("* A block.\nSecond line.\n", "A block.\nSecond line."),
        ("*\n * Starred.\n * More.\n ", "Starred.\nMore."),
        ("-----------\n Ruled.\n-----------\n", "Ruled."),
        (" List:\n   - one\n   - two\n", "List:\n  - one\n  - two"),
        ("", ""),
        (" \n", ""),
    ],
)
def test_doc(comment: str, expected: str) -> None:
    """Indents inside stay, those of the frame go."""
    assert source(leading_comments=comment).doc((4, 0)) == expected


def test_trailing_comment_counts_if_there_is_no_other() -> None:
    """`string a = 1;  // Like this.`"""
    both = source(leading_comments=" Above.\n", trailing_comments=" Behind.\n")
    assert both.doc((4, 0)) == "Above."
    assert source(trailing_comments=" Behind.\n").doc((4, 0)) == "Behind."


def test_what_has_no_location_has_no_doc() -> None:
    """And its position is the start of the file."""
    assert source().doc((5, 0)) == ""
    assert source().position((5, 0)) == (0, 0)
    assert source().position((4, 0)) == (2, 4)
