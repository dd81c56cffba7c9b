"""The events of Orders.

What happens to orders, told to whoever wants to know: customers are notified, stock is
reserved. Payments tell whether the money came.
"""
