"""One suite for every transport: what they promise alike, and what each cannot."""
