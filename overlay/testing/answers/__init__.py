"""What the local server answers: completions, embeddings and models, scripted by a test or made up from the request.

What lives here: the pretend model's answers, the operations that the server knows, and the queue of what the next
requests get. A recorded request (`Call`) comes in, a `Reply` goes out. Imports `testing.http` and `core`.
"""
