"""Errors that the Filter contract declares."""

from __future__ import annotations
