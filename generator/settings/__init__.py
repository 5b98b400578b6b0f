"""What a document does not say about the SDK: `[tool.sdk]` of pyproject.toml, or another TOML file.

A TOML file comes in, a `Config` goes out. Imports `document` (complaints and their places).
"""
