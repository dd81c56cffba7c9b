"""Programs that are not ours, and the generated code of the shop's Users: each calls the other."""
