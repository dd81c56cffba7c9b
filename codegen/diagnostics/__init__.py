"""What is wrong with a contract, where, and what to do about it."""

from codegen.diagnostics import codes
from codegen.diagnostics.code import Code
from codegen.diagnostics.codes import CODES
from codegen.diagnostics.report import Diagnostic, Report
from codegen.diagnostics.span import Place, Pointer, Span

__all__ = [
    "CODES",
    "Code",
    "Diagnostic",
    "Place",
    "Pointer",
    "Report",
    "Span",
    "codes",
]
