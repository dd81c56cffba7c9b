"""The events of Orders stream.

The same facts as on the exchange, kept for ever and in their order: each group of
consumers reads all of them, from the beginning or from now.
"""
