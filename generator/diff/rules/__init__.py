"""The rules of `diff`, how two types relate, and how serious a change is for callers.

Types of two packages come in; relations, levels and findings go out. A *side* is one of the two packages, the old one
or the new one. Imports `ir`.
"""
