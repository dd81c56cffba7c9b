"""The versions of everything that shapes the output."""

from __future__ import annotations

from importlib.metadata import version

SHAPING = (
    "black",
    "datamodel-code-generator",
    "googleapis-common-protos",
    "grpcio-tools",
    "jinja2",
    "ruff",
)


def versions() -> dict[str, str]:
    """Installed version by distribution, codegen's own first among them."""
    return {"contractsmith": own(), **{name: version(name) for name in SHAPING}}


def own() -> str:
    """The version of codegen itself."""
    from codegen import __version__

    return __version__
