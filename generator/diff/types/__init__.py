"""How two types relate, and what a change of one means for callers.

Types of two packages come in, relations and levels go out. Imports `ir` and `diff.rules`.
"""
