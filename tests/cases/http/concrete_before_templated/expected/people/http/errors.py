"""Errors that the People contract declares."""

from __future__ import annotations
