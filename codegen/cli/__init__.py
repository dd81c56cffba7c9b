"""The command line: click commands, nothing else.

Exit codes: 0 fine, 1 findings, 2 usage or configuration. Heavy imports happen inside
the commands, so that `--help` answers at once.
"""

from __future__ import annotations

import click

from codegen import __version__
from codegen.cli import building, running, starting


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="codegen")
def main() -> None:
    """Contracts in; typed, resilient Python packages and their tests out.

    \b
    codegen build contracts/      write generated/
    codegen check contracts/      fail if generated/ is not what build would write
    codegen test users            run the contract tests of the service, with a report
    codegen scaffold users        write a starter for the service, once
    """


for _command in (
    building.build,
    building.check,
    building.lint,
    running.test,
    running.mock,
    running.redrive,
    starting.init,
    starting.scaffold,
    starting.explain,
):
    main.add_command(_command)
