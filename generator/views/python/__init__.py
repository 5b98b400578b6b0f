"""Pieces of Python source: names and literals, import lines, annotations, and expressions that decode JSON.

Types of the representation come in, `Code` goes out: a string that is safe to print into a file. Imports `ir` and
`naming`.
"""
