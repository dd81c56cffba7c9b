"""The Prices contract declares no errors."""

from __future__ import annotations
