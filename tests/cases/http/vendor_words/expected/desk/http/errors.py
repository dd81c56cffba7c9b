"""The Desk contract declares no errors."""

from __future__ import annotations
