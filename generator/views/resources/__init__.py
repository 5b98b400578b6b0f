"""What the modules of `resources/` print: methods, the routes that they take, and their helpers.

Resources come in, views of templates/resources/ go out. Imports `views.models`, `views.python` and `ir`.
"""
