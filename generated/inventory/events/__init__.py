"""The events of Inventory.

What happens to stock because of orders: the warehouse hears of orders, and tells
whether their goods are set aside.
"""
