"""Errors that the Login contract declares."""

from __future__ import annotations
