"""Names of resources and methods, by rules that judge a whole document at once.

What lives here: what a name is made from (`subjects`), paths as people read them (`paths`), what operationIds say of
their own (`ids`), whose word for a resource counts (`resources`), the words of one method (`method_words`, `nouns`),
how methods of one name are told apart (`apart`), and all of it together (`methods`). `verbs` has the word lists.
Subjects go in, candidates come out, the best first: which of them is free, a register decides. It imports the rest of
`naming` only.
"""
