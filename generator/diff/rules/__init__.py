"""The rules of `diff`, how two types relate, and how serious a change of one is for callers.

Types of two packages come in, relations, levels and findings go out. Imports `ir`.
"""
