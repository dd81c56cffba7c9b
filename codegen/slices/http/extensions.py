"""What OpenAPI documents may say beside their standard, and where it is read."""

from __future__ import annotations

from codegen.model import policy, skips
from codegen.model.extensions import Extension
from codegen.slices.http import laws, paging

_OPERATION = frozenset({"operation"})

EXTENSIONS = (
    Extension(
        keys=(policy.KEY,),
        read_in=_OPERATION | {"openapi", "path item"},
        hint="it may stand at the top, in a path item and in an operation",
    ),
    Extension(
        keys=(laws.EXTENSION,),
        read_in=_OPERATION | {"openapi", "path item"},
        hint="it may stand at the top, in a path item and in an operation",
    ),
    Extension(keys=(paging.EXTENSION,), read_in=_OPERATION),
    Extension(keys=(skips.SKIP,), read_in=_OPERATION),
)
