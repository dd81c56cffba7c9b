"""The events of Trips."""
