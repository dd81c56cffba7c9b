"""The events of Tolls, from the other side."""
