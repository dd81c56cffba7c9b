"""The import statements of the output's modules, without reading megabytes for them."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator

# The first line of a module that is no import, nor part of one.
_BEYOND = re.compile(r"^(?!from |import |[ )#\n])", re.MULTILINE)


def imports(path: str, text: str) -> Iterator[ast.Import | ast.ImportFrom]:
    """The imports of the module at *path*.

    Those of the runtime may stand anywhere. What was generated has them at its top, and
    there are modules of a hundred thousand lines.
    """
    tree = ast.parse(text if path.startswith("runtime/") else _top(text))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield node


def _top(text: str) -> str:
    end = 0
    if text.startswith(('"""', 'r"""')):
        first = next(tokenize.generate_tokens(io.StringIO(text).readline))
        end = sum(map(len, text.splitlines(keepends=True)[: first.end[0]]))
    rest = _BEYOND.search(text, end)
    return text[: rest.start()] if rest else text
