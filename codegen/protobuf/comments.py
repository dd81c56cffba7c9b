"""Comments and positions of proto definitions, from source info (descriptor.proto)."""

from __future__ import annotations

import re

from google.protobuf.descriptor_pb2 import FileDescriptorProto, SourceCodeInfo

# Field numbers of descriptor.proto, of which the paths of source info are made.
MESSAGE, ENUM, SERVICE, EXTENSION = 4, 5, 6, 7
FILE_OPTIONS, SERVICE_OPTIONS, METHOD_OPTIONS = 8, 3, 4
FIELD, NESTED, NESTED_ENUM, NESTED_EXTENSION = 2, 3, 4, 6
VALUE, METHOD = 2, 2
SYNTAX, PACKAGE = 12, 2

Path = tuple[int, ...]


class SourceInfo:
    """Looks up what stands at a definition's path."""

    def __init__(self, file: FileDescriptorProto) -> None:
        self._found: dict[Path, SourceCodeInfo.Location] = {}
        for location in file.source_code_info.location:
            self._found.setdefault(tuple(location.path), location)

    def doc(self, path: Path) -> str:
        """The comment before the definition, else the one behind it."""
        location = self._found.get(path)
        if location is None:
            return ""
        return _clean(location.leading_comments or location.trailing_comments)

    def position(self, path: Path) -> tuple[int, int]:
        """Line and column from 0, as protoc counts; of the name where it is known."""
        location = self._found.get((*path, 1)) or self._found.get(path)
        return (location.span[0], location.span[1]) if location is not None else (0, 0)

    def span(self, path: Path) -> tuple[int, int, int, int] | None:
        """First and last line and column of what stands at *path*, from 0."""
        location = self._found.get(path)
        if location is None:
            return None
        first, start, *rest = location.span
        return (first, start, rest[0] if len(rest) > 1 else first, rest[-1])

    def below(self, path: Path) -> tuple[int, int, int, int] | None:
        """The same of the first thing that stands below *path*."""
        deeper = (found for found in self._found if found[: len(path)] == path)
        first = next(deeper, None)
        return None if first is None else self.span(first)

    def file_doc(self) -> str:
        """The comment above `package`; above `syntax` there often is a licence."""
        return self.doc((PACKAGE,))


_RULE = re.compile(r"^\s*[-=*/#~]{3,}\s*$")


def _clean(comment: str) -> str:
    """The text of a comment without its frame of stars and rules."""
    text = comment.removeprefix("*")  # of `/**`
    lines = [line.rstrip() for line in text.split("\n")]
    lines = [line for line in lines if not _RULE.match(line)]
    if all(line.lstrip().startswith("*") for line in lines if line):
        lines = [line.lstrip().removeprefix("*") for line in lines]
    return "\n".join(_dedented(lines)).strip("\n")


def _dedented(lines: list[str]) -> list[str]:
    """*lines* without the blanks that all of them begin with; the first without any."""
    widths = [len(line) - len(line.lstrip()) for line in lines if line.strip()]
    width = min(widths, default=0)
    return [line[width:] if n else line.lstrip() for n, line in enumerate(lines)]
