"""FastAPI routes for the Weather API."""

from __future__ import annotations

from ...runtime import call
from ...runtime.http.server import ContractRouter
from .service import WeatherService


def create_router(service: WeatherService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(tags=["weather"])

    @router.get("/now", operation_id="getWeather")
    async def get_weather() -> str:
        return await call(service.get_weather)

    return router
