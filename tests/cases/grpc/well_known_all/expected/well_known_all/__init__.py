"""The well_known_all package."""
