"""The parcels package."""
