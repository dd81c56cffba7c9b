"""Contract text as docstrings: wrapped, with sections, and unable to end the literal."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable

_PLAIN = re.compile(r"^(?![-*+#>|=~`:]|\d+[.)]\s|\s)")


def docstring(
    text: str,
    *,
    indent: int = 0,
    args: Iterable[str] = (),
    raises: Iterable[str] = (),
) -> str:
    """A whole docstring literal, quotes included, for a body indented by *indent*.

    Paragraphs are wrapped to 88 columns; lists, tables and code stay as they are.
    *args* and *raises* are the lines of these sections, `name: what it is`. Empty text
    gives `""`.
    """
    plain = "".join(c if c.isprintable() or c == "\n" else " " for c in _lines(text))
    blocks = [_wrapped(block, 88 - indent) for block in plain.strip().split("\n\n")]
    body = "\n\n".join(block for block in blocks if block)
    for title, lines in (("Args", list(args)), ("Raises", list(raises))):
        if lines:
            body = f"{body}\n\n{title}:\n{_section(lines, 84 - indent)}".lstrip("\n")
    if not body:
        return ""
    body = body.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    if body.endswith('"'):
        body += "."  # formatters disagree on a docstring that ends with a quote
    pad = " " * indent
    padded = [(pad + line) if line.strip() else "" for line in body.split("\n")]
    first = padded[0].lstrip()
    if len(padded) == 1 and indent + len(first) + 6 <= 88:
        return f'"""{first}"""'
    return '"""' + "\n".join([first, *padded[1:], pad]) + '"""'


def _section(lines: list[str], width: int) -> str:
    wrapped = (
        textwrap.fill(
            " ".join("".join(c if c.isprintable() else " " for c in line).split()),
            width,
            subsequent_indent="    ",
            break_long_words=False,
            break_on_hyphens=False,
        )
        for line in lines
    )
    return "\n".join(textwrap.indent(line, "    ") for line in wrapped)


def _lines(text: str) -> str:
    text = re.sub(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", "\n", text)
    lines = [line.rstrip() for line in text.expandtabs(4).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines))


def _wrapped(block: str, width: int) -> str:
    lines = block.strip("\n").split("\n")
    if all(_PLAIN.match(line) for line in lines):
        return textwrap.fill(
            " ".join(lines), width, break_long_words=False, break_on_hyphens=False
        )
    return "\n".join(lines)


def summary(text: str) -> str:
    """The first sentence or line of a description, for one-line docstrings."""
    line = _lines(text).strip().split("\n\n")[0].replace("\n", " ")
    return re.split(r"(?<=[.!?])\s", line, maxsplit=1)[0]
