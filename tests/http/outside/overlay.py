"""An overlay for contracts that do not say how a bad request is answered.

Any server must refuse a request that breaks the contract, or that has no credentials.
Where the contract has no word for that, each answer would be undeclared, whatever it
is. The overlay declares what our servers give, which is also what a user would do who
does not own the contract.
"""

from __future__ import annotations

import json
from pathlib import Path

_REFUSAL = {
    "description": "The request was refused.",
    "content": {
        "application/problem+json": {
            "schema": {
                "type": "object",
                "required": ["title", "status"],
                "properties": {
                    "title": {"type": "string"},
                    "status": {"type": "integer"},
                },
            }
        }
    },
}


def declare_refusals(contract: Path, also: tuple[str, ...] = ()) -> Path:
    """Write an overlay beside *contract* that adds `4XX` to every operation.

    The statuses *also* are declared already, with another media type than ours; each
    may then have ours too.
    """
    target = "$.paths[*][*].responses"
    actions = [
        {"target": f"{target}['{status}']", "update": {"content": _REFUSAL["content"]}}
        for status in also
    ]
    overlay = {
        "overlay": "1.0.0",
        "info": {"title": "Refusals", "version": "1.0.0"},
        "extends": contract.name,
        "actions": [*actions, {"target": target, "update": {"4XX": _REFUSAL}}],
    }
    path = contract.with_name(f"{contract.stem}.overlay.json")
    path.write_text(json.dumps(overlay), "utf-8")
    return path
