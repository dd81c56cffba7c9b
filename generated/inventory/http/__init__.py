"""The Inventory API over HTTP.

What lies in the warehouse, and what of it is set aside for orders.
"""
