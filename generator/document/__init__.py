"""The text of an OpenAPI document becomes values, each of which knows its file, line and column.

What lives here: the readers of YAML and JSON, the files that a document consists of, the `$ref`s in it, complaints with
the *place* (file, line, column) that they are about, what makes text harmless where it is read (`inert`), and a linter.
A path or bytes come in, a `Document` goes out. Nothing here knows what the generator makes of a document, and nothing
of the generator is imported.

A *pointer* is a JSON pointer (RFC 6901). A *mark* is an integer by which a reader remembers where a value stands.
"""
