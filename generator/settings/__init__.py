"""The settings of one SDK: what a document does not say about the package that is made from it.

A TOML file comes in (`[tool.sdk]` of pyproject.toml, or another file), a `Config` goes out, or complaints with their
lines. Imports `document`, for complaints and their places.
"""
