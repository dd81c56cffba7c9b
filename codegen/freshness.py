"""Whether an output is that of its contracts, from what its lock remembers of them.

Nothing is generated for that: `codegen check` knows more, and takes longer.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from codegen.diagnostics import Report
from codegen.reading import contracts, overlays
from codegen.reading.source import Source, Sources, is_remote
from codegen.writing import lock as locks


def outdated(
    lock: locks.Lock,
    paths: tuple[Path, ...],
    includes: tuple[Path, ...] = (),
    *,
    whole: bool = True,
) -> tuple[str, ...]:
    """How the contracts at *paths* differ from those that *lock* remembers, in words.

    Unless the output is that of the *whole* of them, a contract that it does not know is
    none of its business.
    """
    report = Report()
    roots = contracts.roots_of(paths, includes)
    sources = Sources(roots, report)
    search = contracts.search(paths, sources, report)
    overlays.apply(search.found, sources, report)
    now = {name: _source(name, sources) for name in lock.contracts}
    if not any(now.values()):
        return ()  # it was built from something else
    found = {one.source.name for one in search.found}
    said = [*_changes(lock, now, sources)]
    said += [f"{name} is new" for name in sorted(found - set(now)) if whole]
    return tuple(said)


def _changes(
    lock: locks.Lock, now: dict[str, Source | None], sources: Sources
) -> Iterator[str]:
    for name, before in lock.contracts.items():
        source = now[name]
        if source is None:
            if not is_remote(name):
                there = _place(name, sources) is not None
                yield f"{name} {'cannot be read' if there else 'is gone'}"
        elif source.digest != before.raw and _semantic(source) != before.semantic:
            yield f"{name} has changed"


def _source(name: str, sources: Sources) -> Source | None:
    """What *name* is now: below a root, or beside it, where roots are told apart."""
    known = next((one for one in sources.all() if one.name == name), None)
    if known is not None or is_remote(name):
        return known
    place = _place(name, sources)
    return None if place is None else sources.load(place)


def _place(name: str, sources: Sources) -> Path | None:
    for root in sources.roots:
        for folder in (root, *root.parents):
            if (folder / name).is_file() and sources.inside(folder / name):
                return folder / name
    return None


def _semantic(source: Source) -> str:
    """As the lock has it: what a document says, with its overlays."""
    return source.digest if source.value is None else locks.semantic(source.value)
