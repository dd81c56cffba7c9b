"""The Parcels API over HTTP."""
