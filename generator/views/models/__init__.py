"""What the modules of `models/` print: models, unions, enums, and how dictionaries are completed before they are sent.

Schemas come in, views of templates/models/ go out. Imports `views.python` and `ir`.
"""
