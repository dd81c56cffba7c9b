"""How the story looks: headings, sentences, and tables of what was seen."""

from __future__ import annotations

from collections.abc import Iterable
from time import perf_counter

from rich.console import Console
from rich.padding import Padding
from rich.table import Table


class Stage:
    """Prints the story."""

    def __init__(self, console: Console) -> None:
        """Print on *console*."""
        self._console, self._began = console, perf_counter()

    def act(self, title: str) -> None:
        """Begin a part of the story."""
        self._console.print()
        seconds = perf_counter() - self._began
        self._console.rule(
            f"[bold]{title}[/]  [dim]{seconds:.1f} s[/]", align="left", style="dim"
        )

    def say(self, sentence: str) -> None:
        """Tell what happens next, or what happened."""
        self._console.print(Padding(sentence, (0, 0, 0, 2)))

    def show(self, columns: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
        """Show what was seen."""
        table = Table(box=None, header_style="dim", pad_edge=False)
        for one in columns:
            table.add_column(one)
        for row in rows:
            table.add_row(*map(str, row))
        self._console.print(Padding(table, (0, 0, 0, 4)))

    def end(self) -> None:
        """Say that all went well, and how long it took."""
        seconds = perf_counter() - self._began
        self._console.print()
        self._console.print(f"  [green]All as told, in {seconds:.0f} seconds.[/]")
