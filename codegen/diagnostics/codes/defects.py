"""CG9xx: defects of codegen itself."""

from __future__ import annotations

from codegen.diagnostics.code import error as _error

EMITTER_NAMES = _error(
    "CG901",
    "the model emitter chose another name",
    "Names are decided before anything is written, and a library that writes another name"
    " fails the build, for committed code must not be renamed by an update. This is a"
    " defect of codegen: please report the schema.",
)
UNFORMATTABLE = _error(
    "CG902",
    "generated text is not Python",
    "The formatter refused a generated file. This is a defect of codegen: please report the"
    " contract.",
)
