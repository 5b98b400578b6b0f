"""What the modules of `models/` print: classes, unions, enumerations, and what callers may pass in their place.

Schemas come in, views of templates/models/ and of inputs.py.jinja go out. Imports `views.python` and `ir`.
"""
