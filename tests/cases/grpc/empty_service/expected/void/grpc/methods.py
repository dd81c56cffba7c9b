"""Methods of the Void service, one constant each."""

from __future__ import annotations

SERVICE = "Void"
