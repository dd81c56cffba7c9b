"""The picture of the overload: goodput above, load of the backend below, over time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any

import matplotlib

matplotlib.use("Agg")

from matplotlib import pyplot
from matplotlib.axes import Axes
from matplotlib.layout_engine import ConstrainedLayoutEngine
from matplotlib.lines import Line2D

from .experiment.backend import CAPACITY
from .experiment.sides import ALONE, NAIVE, NAIVE_SHED, OURS, Side
from .experiment.trial import LOAD, Outcome, rate

STEP = 2.0
"""Seconds that one point of a line stands for."""

INK = "#2b2f36"
FAINT = "#8a9099"
SHADE = "#f3f1ec"
VERMILION = "#d55e00"  # both of the palette of Okabe and Ito
BLUE = "#0072b2"

STYLE: dict[Any, Any] = {
    "font.family": "DejaVu Sans",  # comes with matplotlib, so the same everywhere
    "font.size": 10,
    "text.color": INK,
    "axes.labelcolor": INK,
    "axes.edgecolor": FAINT,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "xtick.color": FAINT,
    "ytick.color": FAINT,
    "xtick.labelcolor": INK,
    "ytick.labelcolor": INK,
    "svg.hashsalt": "overload",  # else the ids of the drawing are random
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How one side is drawn.

    Attributes:
        label: What the legend says.
        colour: Of the line; it stands for the clients.
        main: Whether it is one of the two that the picture is about.
    """

    label: str
    colour: str
    main: bool


LOOKS = {
    NAIVE_SHED: Look(label="naive, server sheds", colour=VERMILION, main=False),
    ALONE: Look(label="ours, server takes all", colour=BLUE, main=False),
    NAIVE: Look(label="naive, server takes all", colour=VERMILION, main=True),
    OURS: Look(label="ours, server sheds", colour=BLUE, main=True),
}
"""From back to front."""

LEGEND = (OURS, ALONE, NAIVE, NAIVE_SHED)


def draw(outcomes: Mapping[Side, Sequence[Outcome]], path: Path) -> None:
    """Draw *outcomes* into *path*; the same bytes for the same outcomes."""
    with pyplot.rc_context(STYLE):
        figure, (upper, lower) = pyplot.subplots(
            2,
            1,
            figsize=(9.0, 6.8),
            sharex=True,
            layout=ConstrainedLayoutEngine(hspace=0.06),
        )
        _panel(upper, "Goodput", "answers in time, per second")
        _panel(lower, "Load of the backend", "attempts, per second")
        lines = {}
        for side, look in LOOKS.items():
            of = outcomes[side]
            lines[side] = _line(upper, look, [outcome.answers for outcome in of])
            _line(lower, look, [outcome.attempts for outcome in of])
        calls = _calls(lower)
        middle = (LOAD.before + LOAD.relief) / 2
        text = f"{LOAD.excess / CAPACITY:g} times the capacity is called for"
        _note(upper, middle, 1.2 * CAPACITY, text, "center")
        upper.set_ylim(0, 1.3 * CAPACITY)
        lower.set_ylim(0, 5.2 * CAPACITY)
        lower.set_xlim(0, LOAD.end)
        lower.set_xticks(range(0, int(LOAD.end) + 1, 10))
        lower.set_xlabel("seconds")
        figure.legend(
            [*(lines[side] for side in LEGEND), calls],
            [*(LOOKS[side].label for side in LEGEND), "calls"],
            loc="outside lower center",
            ncols=len(LEGEND) + 1,
            columnspacing=1.4,
            frameon=False,
        )
        kind = path.suffix.removeprefix(".")
        metadata = {"Date": None} if kind == "svg" else None
        figure.savefig(path, format=kind, metadata=metadata, dpi=150)
        pyplot.close(figure)


def _line(axes: Axes, look: Look, seeds: Sequence[list[float]]) -> Line2D:
    """Draw the mean of some trials, and for a main line their range behind it."""
    starts = [STEP * number for number in range(int(LOAD.end / STEP))]
    rates = [[rate(of, start, start + STEP) for of in seeds] for start in starts]
    centres = [start + STEP / 2 for start in starts]
    (line,) = axes.plot(
        centres,
        list(map(mean, rates)),
        color=look.colour,
        linestyle="solid" if look.main else (0, (3, 2)),
        linewidth=2.4 if look.main else 1.2,
        solid_capstyle="round",
        clip_on=False,  # a line at zero is drawn whole
        zorder=3 if look.main else 2,
    )
    if look.main:
        axes.fill_between(
            centres,
            list(map(min, rates)),
            list(map(max, rates)),
            color=look.colour,
            alpha=0.15,
            linewidth=0,
        )
    return line


def _panel(axes: Axes, title: str, unit: str) -> None:
    axes.set_title(title, loc="left", fontweight="bold", pad=10)
    axes.set_title(unit, loc="right", fontsize=10, color=FAINT, pad=10)
    axes.tick_params(length=0)
    axes.axvspan(LOAD.before, LOAD.relief, color=SHADE, zorder=0)
    axes.axhline(CAPACITY, color=FAINT, linewidth=1, linestyle="dotted", zorder=1)
    _note(axes, LOAD.end, CAPACITY, "capacity", "right")


def _calls(axes: Axes) -> Line2D:
    """Draw how many calls there are, of which attempts are made."""
    times = [0.0, LOAD.before, LOAD.relief, LOAD.end]
    calls = [LOAD.normal, LOAD.excess, LOAD.normal, LOAD.normal]
    (line,) = axes.step(times, calls, where="post", color=INK, linewidth=1, zorder=4)
    return line


def _note(axes: Axes, x: float, y: float, text: str, side: str) -> None:
    """Write *text* a little above a place."""
    axes.annotate(
        text,
        (x, y),
        xytext=(0, 4),
        textcoords="offset points",
        ha=side,
        color=FAINT,
        fontsize=9,
    )
