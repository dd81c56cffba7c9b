"""Errors that the Session contract declares."""

from __future__ import annotations
