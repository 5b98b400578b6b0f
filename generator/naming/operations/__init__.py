"""Names of resources and methods, by rules that judge all operations of a document together.

What lives here: what a name is made from (`subjects`), how paths are read (`paths`), the words of an operationId
without what frameworks add to them (`ids`), where a resource's name is taken from (`resources`), the words of one
method (`method_words`), how methods of one name are told apart (`apart`), and all of it together (`methods`). `verbs`
has the word lists. Subjects come in, candidates go out, the best first; a register decides which of them is free.
Imports the rest of `naming` only.
"""
