"""The events of Notifications.

What customers are written about their orders, and whether it reached them.
"""
