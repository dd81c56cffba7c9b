"""Errors that the Album contract declares."""

from __future__ import annotations
