"""Small HTTP services: each has a trait that is right, or a bug that is planted."""
