"""The events of Inventory."""
