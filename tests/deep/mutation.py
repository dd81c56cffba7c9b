"""Do the tests notice when the resilience engine is changed?

    python -m tests.deep.mutation [module ...]

mutmut changes the modules below in one place at a time, in a copy that holds nothing
but them and their unit tests. Fails where fewer than nine in ten of these mutants are
killed, where one survives that `survivors.md` does not know, and where that file knows
one that does not survive any more.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

REPOSITORY = Path(__file__).parents[2]
SURVIVORS = Path(__file__).with_name("survivors.md")
SETTINGS = Path(__file__).with_name("mutmut.toml")

MUTATED = (
    "breaker",
    "window",
    "budget",
    "retry",
    "bulkhead",
    "gradient",
    "rate_limit",
    "idempotency",
    "fork",
)
STAND_ON = ("clock", "errors", "policy", "ranges", "verdict")
"""Modules that those import; they are copied, and not mutated."""

ENOUGH = 90.0
"""Per cent of a module's mutants that have to be killed."""

KILLED = {"killed", "timeout"}


@dataclass(frozen=True)
class Mutant:
    """One change.

    Attributes:
        place: Module and function: `breaker.CircuitBreaker.admit`.
        change: The lines that went and came, as in a diff, without their indentation.
            It says which mutant this is; the number that mutmut gives it shifts.
    """

    place: str
    change: tuple[str, ...]

    @property
    def module(self) -> str:
        """The mutated module."""
        return self.place.partition(".")[0]

    def __str__(self) -> str:
        return "\n    ".join((self.place, *self.change))


def main(modules: list[str]) -> int:
    """Run mutmut on *modules*, print the scores, and return the exit status."""
    unknown = set(modules) - set(MUTATED)
    if unknown:
        print(f"not a mutated module: {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    chosen = tuple(modules) or MUTATED
    began = time.monotonic()
    with TemporaryDirectory(prefix="mutation-") as folder:
        copy = Path(folder)
        prepare(copy, chosen)
        verdicts = run(copy)
        if not verdicts:
            sys.exit("mutmut made no mutants")
        # Counted, for a function may have the same line twice.
        survivors = Counter(
            read_mutant(name, mutmut(copy, "show", name))
            for name, verdict in verdicts.items()
            if verdict not in KILLED
        )
    known = Counter(
        mutant
        for mutant in read_survivors(SURVIVORS.read_text("utf-8"))
        if mutant.module in chosen
    )
    endless = sum(verdict == "timeout" for verdict in verdicts.values())
    print(
        f"{len(verdicts)} mutants in {time.monotonic() - began:.0f} s,"
        f" {endless} of them endless"
    )
    too_low = print_scores(verdicts, known & survivors)
    print_mutants("survivors that are listed with a reason", survivors & known)
    print_mutants("SURVIVORS that no test kills", survivors - known)
    print_mutants("LISTED in survivors.md, but killed or gone", known - survivors)
    return 1 if too_low or survivors != known else 0


def prepare(copy: Path, chosen: tuple[str, ...]) -> None:
    """Fill *copy*; its packages are empty, so that nothing else is imported."""
    sources, tests = copy / "codegen/runtime", copy / "tests/runtime"
    for package in (sources, tests):
        package.mkdir(parents=True)
        for folder in (package, package.parent):
            (folder / "__init__.py").touch()
    for name in MUTATED + STAND_ON:
        shutil.copy(REPOSITORY / f"codegen/runtime/{name}.py", sources)
    for name in MUTATED:
        shutil.copy(REPOSITORY / f"tests/runtime/test_{name}.py", tests)
    for beside in ("forking", "watch"):
        shutil.copy(REPOSITORY / f"tests/runtime/{beside}.py", tests)
    only = ", ".join(f'"codegen/runtime/{name}.py"' for name in chosen)
    settings = SETTINGS.read_text("utf-8").replace(
        "[tool.mutmut]\n", f"[tool.mutmut]\nonly_mutate = [{only}]\n"
    )
    (copy / "pyproject.toml").write_text(settings, "utf-8")


def run(copy: Path) -> dict[str, str]:
    """Return mutmut's verdict on each mutant, by the name that mutmut gives it."""
    mutmut(copy, "run", "--max-children", "2")
    listed = mutmut(copy, "results", "--all", "true")
    return dict(re.findall(r"^\s*(\S+__mutmut_\d+): (.+)$", listed, re.MULTILINE))


def mutmut(copy: Path, *arguments: str) -> str:
    """Return what mutmut prints; stop, and show it, if it fails."""
    ended = subprocess.run(
        [sys.executable, "-m", "mutmut", *arguments],
        cwd=copy,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    if ended.returncode:
        sys.exit(f"mutmut {arguments[0]} failed:\n{ended.stdout[-4000:]}")
    return ended.stdout


def read_mutant(name: str, shown: str) -> Mutant:
    """Read what `mutmut show` prints of the mutant *name*."""
    dotted = name.rpartition("__mutmut_")[0].removeprefix("codegen.runtime.")
    module, _, mangled = dotted.partition(".")
    # mutmut says x_function, and xǁClassǁmethod.
    function = mangled.removeprefix("x_").removeprefix("xǁ").replace("ǁ", ".")
    return Mutant(f"{module}.{function}", changed_lines(shown))


def changed_lines(diff: str) -> tuple[str, ...]:
    """The lines of *diff* that went and came."""
    return tuple(
        f"{line[0]} {line[1:].strip()}"
        for line in diff.splitlines()
        if line[:1] in ("-", "+") and line[:3] not in ("---", "+++")
    )


def read_survivors(text: str) -> Iterator[Mutant]:
    """Read `survivors.md`: below the name of a function, a diff for each mutant."""
    for section in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        place = section.partition("\n")[0].strip("`")
        for diff in re.findall(r"^```diff\n(.*?)^```", section, re.DOTALL | re.M):
            yield Mutant(place, changed_lines(diff))


def print_scores(verdicts: dict[str, str], reasoned: Counter[Mutant]) -> bool:
    """Print a line for each module; return whether one is below `ENOUGH`."""
    total: Counter[str] = Counter()
    killed: Counter[str] = Counter()
    for name, verdict in verdicts.items():
        module = name.removeprefix("codegen.runtime.").partition(".")[0]
        total[module] += 1
        killed[module] += verdict in KILLED
    excused = Counter(mutant.module for mutant in reasoned.elements())
    print(f"{'module':12} {'killed':>9} {'score':>8} {'equivalent':>11}")
    for module in [*(name for name in MUTATED if total[name]), "all"]:
        of, hit, rest = (
            (counts.total() if module == "all" else counts[module])
            for counts in (total, killed, excused)
        )
        print(f"{module:12} {hit:4}/{of:4} {100 * hit / of:6.1f} % {rest:11}")
    return any(100 * killed[module] < ENOUGH * total[module] for module in total)


def print_mutants(title: str, mutants: Counter[Mutant]) -> None:
    """Print *mutants* below *title*, or nothing."""
    if mutants:
        print(f"\n{title} ({mutants.total()}):")
        for mutant in sorted(mutants.elements(), key=str):
            print(f"  {mutant}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
