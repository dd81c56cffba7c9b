"""Requests to a service, from the route that takes them to the answer or the refusal."""

from .app import AppOptions, contract_app
from .binding import read_body, read_parameter, respond
from .router import ContractRouter

__all__ = [
    "AppOptions",
    "ContractRouter",
    "contract_app",
    "read_body",
    "read_parameter",
    "respond",
]
