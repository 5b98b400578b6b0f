"""From an OpenAPI document to a typed, streaming Python SDK; run as `python -m generator`."""
