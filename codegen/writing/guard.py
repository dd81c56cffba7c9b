"""What stands in the way of writing the output, said before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from codegen.diagnostics import Report, Span, codes
from codegen.reading.source import shown
from codegen.writing import files as disk
from codegen.writing import lock as locks


def read_lock(folder: Path, report: Report) -> locks.Lock | None:
    """The lock of an output folder; None if there is none, or (reported) if broken."""
    text = disk.read(folder, locks.NAME)
    if text is None:
        return None
    try:
        return locks.parse(text)
    except locks.LockError as error:
        report.add(
            codes.BAD_LOCK,
            Span(_shown(folder / locks.NAME), error.line, error.column),
            str(error),
            hint="resolve the conflict, or delete the lock and build with --force",
        )
        return None


def writable(folder: Path, paths: Iterable[Path], report: Report) -> None:
    """Report an output folder that must not be replaced."""
    output = folder.resolve()
    given = [path.resolve() for path in paths]
    if any(p == output or (p.parent == output and p.is_file()) for p in given):
        message = "the output folder is the folder of the contracts"
    elif any(path.is_relative_to(output) for path in given):
        message = "the output folder holds the contracts"
    elif Path.cwd().is_relative_to(output):
        # The folder is replaced as a whole: a shell in it would stand in a deleted one.
        message = "the output folder holds the working folder"
    else:
        return
    report.add(
        codes.BAD_OUTPUT,
        Span(_shown(folder)),
        message,
        hint="choose another folder with -o",
    )


def protect(
    folder: Path, files: Mapping[str, str], old: locks.Lock | None, report: Report
) -> None:
    """Report files that were edited by hand, and files of the user's in the way."""
    edited, foreign = disk.protected(folder, files, old)
    for name in edited:
        report.add(
            codes.EDITED,
            Span(_shown(folder / name)),
            "generated file was edited by hand",
            hint="move the change out of it, or overwrite it with --force",
        )
    for name in foreign:
        if name != locks.NAME:
            report.add(
                codes.NOT_OURS,
                Span(_shown(folder / name)),
                "a file that codegen did not write is in the way",
                hint="choose another folder with -o, or overwrite it with --force",
            )


def keep_contracts(
    ignored: Iterable[tuple[str, str]],
    new: locks.Lock,
    old: locks.Lock | None,
    report: Report,
) -> None:
    """Report each contract of the old output that is still there, but none any more."""
    lost = set(old.contracts if old is not None else ()) - set(new.contracts)
    for file, reason in ignored:
        if any(file == name or file.endswith(f"/{name}") for name in lost):
            report.add(
                codes.LOST_CONTRACT,
                Span(file, 1, 1),
                f"the output was built from this file, and now it is left alone: {reason}",
                hint="mend it, move it away, or build with --force",
            )


def refused(folder: Path, what: str, error: OSError, report: Report) -> None:
    """Report what the operating system would not do."""
    reason = error.strerror or str(error)
    reason = reason[:1].lower() + reason[1:]
    report.add(codes.BAD_OUTPUT, Span(_shown(folder)), f"{what}: {reason}")


def _shown(path: Path) -> str:
    return shown(path.absolute())
