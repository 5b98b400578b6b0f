"""Schemas become types: components, models and their fields, arrays, dictionaries, scalars.

Nodes come in; `ir.Type`s and the table of `ir.Schema`s go out.
"""
