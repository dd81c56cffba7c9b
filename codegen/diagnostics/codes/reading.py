"""CG0xx: files that cannot be read as contracts."""

from __future__ import annotations

from codegen.diagnostics.code import error as _error
from codegen.diagnostics.code import warning as _warning

NO_CONTRACTS = _error(
    "CG001",
    "no contracts found",
    "The given folder holds no OpenAPI, AsyncAPI or proto file with operations. A"
    " contract's kind is read from its content: a YAML or JSON document with a top-level"
    " `openapi` or `asyncapi` key, or a `.proto` file. `-v` lists the files that were"
    " looked at and left alone.",
)
UNREADABLE = _error(
    "CG002",
    "file cannot be read",
    "The operating system refused to open the file, or it is not a regular file.",
)
NOT_UTF8 = _error(
    "CG003",
    "file is not UTF-8",
    "Contracts are read as UTF-8, with or without a byte order mark. The span points at"
    " the first byte that is not. Save the file as UTF-8.",
)
SYNTAX = _error(
    "CG004",
    "file does not parse",
    "The file is not well-formed YAML, JSON or proto. The span points at the place where"
    " the parser gave up; the mistake is often a line above.",
)
DUPLICATE_KEY = _error(
    "CG005",
    "duplicate key",
    "A mapping has the same key twice, with different values. Parsers keep only one, and which"
    " differs, so half of the contract would be lost without a word. Remove one.",
)
ALIAS_BOMB = _error(
    "CG006",
    "contract expands too far",
    "YAML aliases (`*name`) make the document larger than a million nodes, or make it"
    " contain itself: use `$ref` for recursive schemas. Or schemas that refer to each"
    " other in `allOf` stand for many thousands of schemas when they are written out: name"
    " each part of an `allOf` once.",
)
TOO_DEEP = _error(
    "CG007",
    "nesting too deep",
    "The document nests deeper than any real contract does. Deep nesting is how hostile"
    " input exhausts a parser, so there is a limit.",
)
EMPTY_FILE = _error(
    "CG008",
    "file is empty",
    "The file holds nothing, or only comments. A contract starts with `openapi: 3.1.0`,"
    ' `asyncapi: 3.0.0` or `syntax = "proto3";`.',
)
UNKNOWN_KIND = _error(
    "CG009",
    "not a contract",
    "The file was named on the command line but is no contract: it has no top-level"
    " `openapi` or `asyncapi` key, and its name does not end in `.proto`.",
)
UNSUPPORTED_VERSION = _error(
    "CG010",
    "unsupported version of a standard",
    "codegen reads OpenAPI 3.0, 3.1 and 3.2, AsyncAPI 2.x and 3.x, proto2, proto3 and"
    " editions. Swagger 2.0 documents can be converted with public tools first.",
)
REPEATED_KEY = _warning(
    "CG011",
    "key stands twice",
    "A mapping has the same key twice, and both say the same, so nothing is lost. It is one"
    " change of one of them away from an error (CG005), and other parsers refuse it already."
    " Remove one.",
)
