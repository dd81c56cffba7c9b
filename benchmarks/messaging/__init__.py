"""Consumers and publishers of events, ours and others', on brokers that are real."""
