"""What the files at the root of the package print: client, errors, lazily loaded names, other import paths.

An `ir.Package` comes in, views go out. Imports the other rooms of views.
"""
