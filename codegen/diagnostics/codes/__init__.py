"""Every diagnostic code once, with what `codegen explain` says about it.

Numbers follow the stages, a module each: CG0xx reading, CG1xx references and overlays,
CG2xx lowering, CG3xx linking, CG4xx writing, CG9xx defects of codegen itself.
"""

from __future__ import annotations

from codegen.diagnostics.code import Code
from codegen.diagnostics.codes.defects import *
from codegen.diagnostics.codes.linking import *
from codegen.diagnostics.codes.lowering import *
from codegen.diagnostics.codes.reading import *
from codegen.diagnostics.codes.references import *
from codegen.diagnostics.codes.writing import *

CODES: dict[str, Code] = {
    code.id: code
    for code in sorted(
        (value for value in list(globals().values()) if isinstance(value, Code)),
        key=lambda code: code.id,
    )
}
