"""What breaks the rules of a contract (`buf.validate`), by protovalidate.

Only outputs of contracts with rules have this module, and need `protovalidate`.
"""

from __future__ import annotations

from collections.abc import Sequence

import protovalidate
from google.protobuf.message import Message

from ...grpc.errors import RpcError
from ...grpc.validation import validated


def violations(message: Message) -> Sequence[str]:
    """Return what breaks the rules in *message*, each as `where: what`.

    Raises:
        protovalidate.CompilationError: A rule does not fit the field that it is for.
        protovalidate.EvaluationError: A rule cannot be evaluated for this message.
    """
    if not protovalidate.collect_violations(message):
        return ()
    try:
        validated(message)
    except RpcError as error:
        found = error.violations.items()
        return [": ".join(filter(None, one)) for one in found]
    return ()
