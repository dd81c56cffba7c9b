"""CG1xx: references and overlays."""

from __future__ import annotations

from codegen.diagnostics.code import error as _error
from codegen.diagnostics.code import warning as _warning

UNRESOLVED_REF = _error(
    "CG101",
    "reference leads nowhere",
    "A `$ref` names a file or a node that does not exist. The part after `#` is a JSON"
    " Pointer: `/` inside a key is written `~1`, `~` is written `~0`.",
)
ESCAPING_REF = _error(
    "CG102",
    "reference leaves the contracts",
    "A `$ref` points outside of the folder that was given. Contracts may come from others,"
    " so a build reads only below the folders it was told to read: give the common"
    " parent folder, or add the other one with `-I DIR`.",
)
REMOTE_REF = _error(
    "CG103",
    "remote reference",
    "A `$ref` points to a URL. Builds must give the same result tomorrow, so nothing is"
    " fetched unless `--allow-remote` says so. Save the file beside the contract and refer"
    " to it by path. With `--allow-remote`, this says why a file could not be fetched.",
)
CIRCULAR_REF = _error(
    "CG104",
    "reference to itself",
    "A chain of `$ref` ends where it began and never reaches anything. (Recursive schemas,"
    " which pass through a property or an item, are fine.)",
)
BAD_OVERLAY = _error(
    "CG105",
    "overlay cannot be applied",
    "An OpenAPI Overlay 1.0 document needs `overlay`, `info` and a list of `actions`, each"
    " with a JSONPath `target` (RFC 9535) and an `update` or `remove`.",
)
UNUSED_OVERLAY = _warning(
    "CG106",
    "overlay changes nothing",
    "The target of an overlay action matches no node of the contract, which often means"
    " that the contract has moved on.",
)
MISSING_PROTO = _error(
    "CG107",
    "import not found",
    "A proto file imports a file that is in no import root. The folder that is built is"
    " a root, `-I` adds more, and Google's common protos are always found.",
)
MISSING_SCHEMA = _warning(
    "CG108",
    "schema of a property is missing",
    "A property or an item refers to a schema below `components/schemas` of the same"
    " document, and there is none of that name. It is taken as the schema `{}`: its type"
    " is Any, every value is passed on as it came, and none is checked. Where such a"
    " reference is part of an `allOf`, or of a body or a parameter as a whole, it is CG101.",
)
