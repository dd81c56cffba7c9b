"""The parcels.http package."""
