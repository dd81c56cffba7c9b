"""The events of Payments.

What happened to payments, told to whoever waits for the money.
"""
