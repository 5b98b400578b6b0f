"""Schemas become types: components, models and their fields, lists, dictionaries, scalars.

Nodes come in; `ir.Type`s go out, and the table of `ir.Schema`s is filled. Imports `lower.unions` and the rooms below
it.
"""
