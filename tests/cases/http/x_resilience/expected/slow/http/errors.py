"""Errors that the Slow contract declares."""

from __future__ import annotations
