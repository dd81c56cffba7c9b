"""The Users contract declares no errors."""

from __future__ import annotations
