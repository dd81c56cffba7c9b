"""CG4xx: the output folder."""

from __future__ import annotations

from codegen.diagnostics.code import error as _error

EDITED = _error(
    "CG401",
    "generated file was edited",
    "A file that codegen owns differs from what codegen wrote. Generated files are not the"
    " place for changes: implement the Protocol, pass a policy, or change the contract."
    " `--force` overwrites the file.",
)
NOT_OURS = _error(
    "CG402",
    "file in the way",
    "The output folder holds a file that codegen did not write, where it wants to write."
    " Move it away, choose another folder with `-o`, or use `--force` to overwrite it.",
)
BAD_LOCK = _error(
    "CG403",
    "codegen.lock does not parse",
    "The lock is damaged, most often by a merge. Delete it and run `codegen build` with"
    " `--force`; the output is the same on every machine.",
)
BAD_OUTPUT = _error(
    "CG404",
    "output folder cannot be used",
    "The output folder cannot be written, or it holds the contracts themselves or the"
    " working folder. It is replaced as a whole by each build: give it a place of its own.",
)
SCAFFOLDED = _error(
    "CG405",
    "starter exists",
    "`codegen scaffold` writes a starter once and never again, for it is yours from then"
    " on: where one of its files exists, nothing is written. After a change of the contract"
    " its test and the type checker say what is missing. For a fresh starter choose another"
    " folder with `-o`.",
)
