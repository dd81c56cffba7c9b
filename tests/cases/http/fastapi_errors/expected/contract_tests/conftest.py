"""What these tests add to pytest: options, a summary, and reports."""

from __future__ import annotations

from ..runtime.contract_tests.plugin import pytest_addoption, pytest_configure

__all__ = ["pytest_addoption", "pytest_configure"]
