"""The weather.http package."""
