"""Errors that the Styles contract declares."""

from __future__ import annotations
