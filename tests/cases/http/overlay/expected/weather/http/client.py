"""Typed HTTP clients for the Weather API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class WeatherClient(HttpClient):
    """Calls the Weather API, with the contract's timeouts and retries."""

    _service = "weather"
    _server = None
    _operations = operations.ALL

    def get_weather(self) -> str:
        """GET /now"""
        return self._call(operations.GET_WEATHER)


class AsyncWeatherClient(AsyncHttpClient):
    """Calls the Weather API, with the contract's timeouts and retries."""

    _service = "weather"
    _server = None
    _operations = operations.ALL

    async def get_weather(self) -> str:
        """GET /now"""
        return await self._call(operations.GET_WEATHER)
