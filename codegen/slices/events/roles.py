"""Whose code a document is for: the application that it describes, or its counterpart.

AsyncAPI 3 says what one application sends and receives. Who is on the other side does the
opposite with the same messages.
"""

from __future__ import annotations

from dataclasses import replace

from codegen.diagnostics import Pointer, codes
from codegen.slices.events import wishes
from codegen.slices.events.document import OperationNode
from codegen.slices.events.fields import Fields
from codegen.slices.slice import Input

_ROLES = ("application", "counterpart")
_HINT = "write roles: [application, counterpart], or one of them"


def roles(root: Pointer, input: Input) -> frozenset[str]:
    """`x-codegen.roles` of the document at *root*: the application alone if it has none."""
    said = wishes.said(Fields(input.documents, (root,)))
    if "roles" not in said:
        return frozenset({"application"})
    listed = said["roles"]
    if isinstance(listed, list) and listed and all(one in _ROLES for one in listed):
        return frozenset(listed)
    message = '"roles" must be a list of application and counterpart'
    input.report.add(
        codes.INVALID_DOCUMENT, root / wishes.KEY / "roles", message, hint=_HINT
    )
    return frozenset()


def turned(node: OperationNode) -> OperationNode:
    """What the counterpart does where the application does *node*."""
    return replace(node, action="receive" if node.action == "send" else "send")
