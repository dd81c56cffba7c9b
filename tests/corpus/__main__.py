"""`python -m tests.corpus [FOLDER]`: run the outside contracts and print the table."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.corpus import rows, selection


def main() -> int:
    """Exit 0 if every contract is good, 1 if one is not, 2 if there is none."""
    options = _options()
    contracts = selection.choose(
        selection.read(options.folder.resolve()),
        only=options.only,
        small=options.small,
        at_most=options.at_most,
    )
    if not contracts:
        print(f"no contracts match in {options.folder}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="codegen-corpus-") as temporary:
        folder = (options.keep or Path(temporary)).resolve()
        found = rows.judge(contracts, folder, fast=options.fast)
    print(rows.table(found))
    print()
    print(rows.complaints(found, at_most=options.complaints))
    return 0 if all(row.good for row in found) else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description=__doc__)
    parser.add_argument(
        "folder",
        type=Path,
        nargs="?",
        default=selection.folder(),
        help="a corpus, or one kind of it; all of CODEGEN_CORPUS",
    )
    parser.add_argument("--only", default="", help="names that contain this")
    parser.add_argument(
        "--small", action="store_true", help="those that must always build"
    )
    parser.add_argument("--at-most", type=int, default=0, help="this many of each kind")
    parser.add_argument("--fast", action="store_true", help="build and import only")
    parser.add_argument("--keep", type=Path, help="leave the output in this new folder")
    parser.add_argument(
        "--complaints", type=int, default=3, help="show this many of each contract"
    )
    return parser.parse_args()


sys.exit(main())
