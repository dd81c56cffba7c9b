"""The events slice: reading AsyncAPI, and what is made of it."""
