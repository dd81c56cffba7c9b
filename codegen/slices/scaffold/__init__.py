"""A starter for the service behind a contract: written once, and the user's from then on."""

from codegen.slices.scaffold.emit import emit, needs
from codegen.slices.scaffold.starter import Starter

__all__ = ["Starter", "emit", "needs"]
