"""Runtime expressions: where in a message something stands (AsyncAPI 3.1, same section)."""

from __future__ import annotations

import re

PAYLOAD = re.compile(r"\$message\.payload#((?:/[^/]+)+)")
HEADER = re.compile(r"\$message\.header#/([^/]+)")
