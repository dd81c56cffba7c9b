"""Addresses that a contract names."""

from __future__ import annotations

import re
from typing import Any


def absolute(node: dict[str, Any]) -> str | None:
    """The first absolute server of *node* without open variables (OpenAPI 3.1, 4.8.5).

    A relative one says where the contract was fetched from, which nobody knows here.
    """
    listed = node.get("servers")
    for server in listed if isinstance(listed, list) else ():
        url = server.get("url") if isinstance(server, dict) else None
        if not isinstance(url, str):
            continue
        variables = server.get("variables")
        for key, variable in (variables.items() if isinstance(variables, dict) else ()):
            if isinstance(variable, dict) and "default" in variable:
                url = url.replace("{" + str(key) + "}", str(variable["default"]))
        if re.match(r"https?://[^{}\s]+$", url):
            return url.rstrip("/")
    return None
