"""Errors that the Jobs contract declares."""

from __future__ import annotations
