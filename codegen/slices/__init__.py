"""One folder a protocol or output, all with the same inner shape; `table` lists them."""
