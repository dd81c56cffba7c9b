"""Errors that the Till contract declares."""

from __future__ import annotations
