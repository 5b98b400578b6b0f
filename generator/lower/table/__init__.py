"""The schemas of the package while they are built: the components with their names, and the table that is filled.

Files that lower schemas call each other in a circle, since a model has fields, a field may be a union, and a member of
a union may be a model. They see this room only, which stands below all of them. Imports `lower.shapes`, `lower.reading`
and `lower.reach`.
"""
