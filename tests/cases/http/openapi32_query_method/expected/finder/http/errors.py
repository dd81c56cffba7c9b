"""Errors that the Finder contract declares."""

from __future__ import annotations
