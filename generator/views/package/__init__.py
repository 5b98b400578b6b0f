"""What the files at the root of the package print: the client, the errors, and the names that can be imported.

An `ir.Package` comes in, views go out. Imports the other rooms of `views`, `naming`, and `document` for `testing`.
"""
