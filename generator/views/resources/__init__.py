"""What the modules of `resources/` print: methods, how their requests are made, and the helpers beside them.

Resources come in, views of templates/resources/ go out. Imports `views.models`, `views.python` and `ir`.
"""
