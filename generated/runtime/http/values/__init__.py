"""How single values travel: in paths, queries, headers and cookies, and read strictly."""
