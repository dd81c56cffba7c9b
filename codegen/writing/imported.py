"""The import statements of the output's modules, without reading megabytes for them."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from functools import lru_cache

Statement = ast.Import | ast.ImportFrom

# The first line of a module that is no import, nor part of one.
_BEYOND = re.compile(r"^(?!from |import |[ )#\n])", re.MULTILINE)


def imports(path: str, text: str) -> tuple[Statement, ...]:
    """The imports of the module at *path*.

    Those of the runtime may stand anywhere. What was generated has them at its top, and
    there are modules of a hundred thousand lines.
    """
    return _statements(text if path.startswith("runtime/") else _top(text))


@lru_cache(maxsize=1024)
def _statements(text: str) -> tuple[Statement, ...]:
    """Remembered: a build asks twice, and most of a small one is spent on the runtime."""
    return tuple(
        node for node in ast.walk(ast.parse(text)) if isinstance(node, Statement)
    )


def _top(text: str) -> str:
    end = 0
    if text.startswith(('"""', 'r"""')):
        first = next(tokenize.generate_tokens(io.StringIO(text).readline))
        end = sum(map(len, text.splitlines(keepends=True)[: first.end[0]]))
    rest = _BEYOND.search(text, end)
    return text[: rest.start()] if rest else text
