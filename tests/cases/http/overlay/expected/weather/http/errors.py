"""Errors that the Weather contract declares."""

from __future__ import annotations
