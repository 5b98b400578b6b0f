"""The tests import `mistralai` from generated/ and the generator from here: see `pythonpath` in pyproject.toml."""
