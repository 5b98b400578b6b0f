"""Makes a typed, streaming Python SDK from an OpenAPI document. Runs as `python -m generator`.

The rooms, each of which imports only those after it: `cli` (arguments and exit codes), `pipeline` (one run, in memory)
and `diff` (two documents compared), `output` (files), `views` (what templates print), `lower` (document to
representation), `ir` (the representation), `settings` and `naming`, `document` (text to values with places).
"""
