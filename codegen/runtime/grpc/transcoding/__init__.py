"""HTTP and JSON over the services of gRPC, as `google.api.http` of a contract says."""

from .router import RouterOptions, http_routes

__all__ = ["RouterOptions", "http_routes"]
