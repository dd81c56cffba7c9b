"""Templates of paths and addresses: texts with names in braces."""

from __future__ import annotations

import re

SLOT = re.compile(r"\{([^{}]+)\}")
"""`{name}` (RFC 6570, level 1); braces with nothing between them are text."""
