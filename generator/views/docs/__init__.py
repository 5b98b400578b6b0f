"""What the docstring of a method says: its parameters, what it returns and raises, and an example call.

Operations of the representation come in, text for docstrings goes out, in the sections that Google's style has and
editors know. Imports `views.python`, `ir` and `naming`.
"""
