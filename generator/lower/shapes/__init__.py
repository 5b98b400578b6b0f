"""What one schema of the document says: its keywords, with `$ref` siblings and `allOf` merged.

A node comes in, a `Shape` goes out. Imports the nodes and references of `lower.context` only.
"""
