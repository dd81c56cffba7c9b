"""String constants whose characters do not all print, spelt with escapes."""

from __future__ import annotations

import ast

from codegen.writing.models.edits import Edits
from codegen.writing.python import literal


def spelt_out(text: str) -> str:
    """*text* with no character in it that an editor hides or that turns lines around.

    The emitter leaves U+202E and its like in the constants of enumerations, where a
    reader of the code sees something else than Python does.
    """
    if _prints(text):
        return text
    edits = Edits([line.encode() for line in text.split("\n")])
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if not _prints(edits.source(node)):
                edits.replace(node, literal(node.value))
    return edits.done()


def _prints(text: str) -> bool:
    return all(part.isprintable() for part in text.split("\n"))
