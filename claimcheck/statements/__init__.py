"""Statements: the checkable assertions of a text, each with who is held to it and whether it is worth checking."""
