"""Recognising the version of an AsyncAPI document, and reading it accordingly."""

from __future__ import annotations

import re

from codegen.diagnostics import Pointer, codes
from codegen.model.ownership import Claim
from codegen.slices.events import distinct, version2, version3, wishes
from codegen.slices.events.checks import Checks
from codegen.slices.events.document import Document
from codegen.slices.slice import Input

DOCUMENTS = "events.documents"
"""Under which name of the memo all documents of a build are, once all are loaded."""
_VERSION = re.compile(r"(\d+)\.(\d+)\.(\d+)(-.+)?")


def load(claim: Claim, input: Input) -> Document | None:
    """The document of *claim*, checked where code depends on it; None if that fails."""
    root = Pointer(claim.source.file)
    node = claim.source.value
    written = node.get("asyncapi") if isinstance(node, dict) else None
    match = _VERSION.fullmatch(str(written))
    major = match[1] if match else ""
    if major not in ("2", "3"):
        input.report.add(
            codes.UNSUPPORTED_VERSION,
            root / "asyncapi",
            f'"{written}" is no version of AsyncAPI that is supported',
            hint="write asyncapi: 3.0.0, or 2.0.0 to 2.6.0",
        )
        return None
    checks = Checks(input.documents, input.report)
    read = version3.read if major == "3" else version2.upgrade
    document = read(checks, root)
    distinct.check(checks, document)
    wishes.check(checks, document)
    input.memo.setdefault(DOCUMENTS, []).append(document)
    return document
