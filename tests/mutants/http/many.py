"""The orders service several times over, for measuring: 20 operations."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import yaml
from starlette.applications import Starlette
from starlette.routing import Route

from tests.mutants.http.service import create_app

NAMES = ("orders", "quotes", "returns", "parcels")
_CONTRACT = Path(__file__).with_name("orders.openapi.yaml")


def document() -> dict[str, Any]:
    """The contract: of each name five operations, without PATCH."""
    whole: dict[str, Any] = yaml.safe_load(_CONTRACT.read_text("utf-8"))
    paths = whole.pop("paths")
    whole["paths"] = {}
    for name in NAMES:
        for path, item in copy.deepcopy(paths).items():
            item.pop("patch", None)
            whole["paths"][path.replace("/orders", f"/{name}")] = _renamed(item, name)
    return whole


def app() -> Starlette:
    """The service."""
    made = create_app(*NAMES)
    made.router.routes = [
        one
        for one in made.routes
        if isinstance(one, Route) and "PATCH" not in (one.methods or ())
    ]
    return made


def _renamed(value: Any, name: str) -> Any:
    """*value* with the operations of another name."""
    if isinstance(value, dict):
        return {
            key: (
                one.replace("Order", name.title())
                if key == "operationId"
                else _renamed(one, name)
            )
            for key, one in value.items()
        }
    return [_renamed(one, name) for one in value] if isinstance(value, list) else value
