"""The events of Orders.

What happens to orders, told to whoever wants to know: customers are notified, stock is
reserved. Payments and the warehouse tell what becomes of an order.
"""
