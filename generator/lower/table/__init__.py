"""The schemas of the package while they are built: the components with their names, and the table that is filled.

Stands below every room that lowers schemas, so that none of them has to import another one. Imports `lower.reading`.
"""
