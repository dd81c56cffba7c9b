"""The events of Rides."""
