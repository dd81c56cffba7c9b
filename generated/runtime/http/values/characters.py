"""The characters that may stand in header fields, and those that break out of them."""

from __future__ import annotations

import re

CONTROL = re.compile(r"[\x00-\x1f\x7f]")
"""A control character: no field value has one (RFC 9110, 5.5), but for a tab."""
CONTROL_BUT_TAB = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
"""The same where a tab is as good as a space."""
TOKEN = re.compile(r"[!-~]+")
"""A bearer token: more than RFC 6750 (2.1) allows, for there are such tokens."""
