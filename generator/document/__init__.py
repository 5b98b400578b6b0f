"""The text of an OpenAPI document becomes nodes, each with its file, line and column.

What lives here: the readers of YAML and JSON, the files that a document consists of, `$ref`s, complaints with their
place, and the linter. A path or text comes in, a `Document` goes out. Imports nothing of the generator.
"""
