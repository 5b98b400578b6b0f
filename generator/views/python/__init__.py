"""Python source: pieces of code, import lines, annotations, and expressions that decode JSON.

Types of the representation come in, `Code` goes out. Imports `ir` and `naming`.
"""
