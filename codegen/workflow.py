"""The workflow of GitHub that checks the output and runs the contract tests."""

from __future__ import annotations

import json
import shlex
from pathlib import PurePosixPath

from codegen import __version__

PLACE = ".github/workflows/contracts.yml"

# A shared action is named by its major version, as their authors advise; who wants them
# by digest pins them with a tool that keeps the digests up to date.
_TEXT = """\
# Written once by `codegen init --ci github`; it is yours.
name: contracts

on:
  push:
    branches: [main, master]
  pull_request:
  schedule:
    - cron: "23 3 * * *" # at night, with other requests than by day, and more of them
  workflow_dispatch:

permissions:
  contents: read

concurrency:
  group: contracts-${{ github.event_name }}-${{ github.ref }}
  cancel-in-progress: true

jobs:
  contracts:
    runs-on: ubuntu-latest
    timeout-minutes: 60
<defaults>    steps:
      - uses: actions/checkout@v7
        with:
          persist-credentials: false
      - uses: actions/setup-python@v7
        with:
          python-version: "3.13"
          cache: pip
          cache-dependency-path: <requirements-path>
      - name: Install
        run: |
          python -m pip install <tool>
          python -m pip install -r <requirements>
<project>      - name: Is the output what the contracts say?
        run: codegen check
      - name: Do the services keep their contracts?
        run: codegen test ${{ github.event_name == 'schedule' && '--seed random --examples 200' || '' }}
      - uses: actions/upload-artifact@v7
        if: ${{ !cancelled() }}
        with:
          name: contract-report
          path: <report>
          if-no-files-found: ignore
"""
_PROJECT = "          python -m pip install .\n"
_DEFAULTS = """\
    defaults:
      run:
        working-directory: <folder>
"""


def workflow(output: str, folder: str, *, installable: bool) -> str:
    """Return the workflow of the project in *folder* of a repository, empty for its root.

    *output* is the output's folder in the project, which pip can install if it is
    *installable*.
    """
    above = PurePosixPath(folder)
    requirements = f"{output}/requirements.txt"
    told = {
        "defaults": _DEFAULTS.replace("<folder>", json.dumps(folder)) if folder else "",
        "requirements-path": json.dumps(str(above / requirements)),
        "requirements": shlex.quote(requirements),
        "tool": f"contractsmith=={__version__}",
        "project": _PROJECT if installable else "",
        "report": json.dumps(f"{above / 'contract-report'}/"),
    }
    text = _TEXT
    for name, value in told.items():
        text = text.replace(f"<{name}>", value)
    return text
