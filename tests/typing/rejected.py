"""Mistakes; both strict checkers complain about every line that is marked."""

# pyright: reportUnusedExpression=false
from __future__ import annotations

from mistralai import Mistral, models
from mistralai.models import UserMessage

client = Mistral(api_key="k")
fine: list[models.ChatCompletionRequestMessageParam] = [{"role": "user", "content": "hi"}]
loose = [{"role": "user", "content": "hi"}]
client.chat.complete(model="m")  # error
client.chat.complete(model=1, messages=[])  # error
client.chat.complete(model="m", messages=[1])  # error
client.chat.complete(model="m", messages=[], temperature="hot")  # error
client.chat.complete(model="m", messages=[], no_such_parameter=1)  # error
client.chat.complete("m", [])  # error
client.chat.complete(model="m", messages=[]).no_such_field  # error
UserMessage()  # error
UserMessage(content=1)  # error
client.chat.complete(model="m", messages="hello")  # error
client.chat.complete(model="m", messages=["hello"])  # error
client.chat.complete(model="m", messages=loose)  # error
client.chat.complete(model="m", messages=[{"role": "usr", "content": "hi"}])  # error
client.chat.complete(model="m", messages=[{"role": "user", "contnt": "hi"}])  # error
client.chat.complete(model="m", messages=[{"content": "hi"}])  # error
client.chat.complete(model="m", messages=[UserMessage(content="a"), {"role": "usr", "content": "b"}])  # error
client.chat.complete(model="m", messages=[{"role": "user", "content": [{"type": "txt", "text": "x"}]}])  # error
client.chat.complete(model="m", messages=fine, tools=[{"typ": "function", "function": {"name": "f"}}])  # error
client.chat.complete(model="m", messages=fine, tools=[{"type": "function"}])  # error
client.chat.complete(model="m", messages=fine, response_format={"type": "jsno"})  # error
client.chat.complete(model="m", messages=fine, tool_choice="atuo")  # error
client.chat.complete(model="m", messages=fine, tool_choice={"function": {"nam": "f"}})  # error
client.chat.complete(model="m", messages=fine, reasoning_effort="hgih")  # error
client.chat.stream(model="m", messages=[{"role": "usr", "content": "hi"}])  # error
client.chat.run_tools([], model="m", messages=[{"role": "usr", "content": "hi"}])  # error
client.chat.parse(dict, model="m", messages=["hello"])  # error
client.embeddings.create(model="m", inputs=["a"], encoding_format="base46")  # error
