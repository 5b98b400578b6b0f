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
client.chat.complete(model="m", messages=[models.TextChunk(text="x")])  # error
client.chat.stream(model="m", messages=[models.TextChunk(text="x")])  # error
client.chat.complete_async(model="m", messages=[models.TextChunk(text="x")])  # error
client.agents.complete(agent_id="m", messages=[models.DeltaMessage(content="x")])  # error
client.agents.stream(agent_id="m", messages=[models.TextChunk(text="x")])  # error
client.chat.complete(model="m", messages=fine, tools=[models.UserMessage(content="x")])  # error
client.chat.complete(model="m", messages=[{"role": "user", "content": [{"type": "text", "txt": "x"}]}])  # error
client.chat.complete(model="m", messages=fine, stop=3)  # error
client.chat.complete(model="m", messages=fine, stop=[3])  # error
client.chat.complete(model="m", messages=fine, temperature="0.3")  # error
client.chat.complete(model="m", messages=fine, max_tokens=1.5)  # error
client.chat.complete(model="m", messages=fine, tool_choice={"type": "function", "function": {"nme": "x"}})  # error
client.chat.complete(model="m", messages=fine, tool_choice={"typ": "function", "function": {"name": "x"}})  # error
client.chat.complete(model="m", messages=fine, tool_choice={"type": "functon", "function": {"name": "x"}})  # error
client.chat.complete(model="m", messages=fine, response_format="json_object")  # error
client.chat.complete(model="m", messages={"role": "user", "content": "x"})  # error
client.chat.complete(model="m", messages=None)  # error
client.chat.complete(model="m", messages=fine, prompt_mode="reasonin")  # error
client.chat.complete(model="m", messages=fine, random_seed="1")  # error
client.chat.complete(model="m", messages=fine, on_incomplete="rais")  # error
client.chat.stream(model="m", messages=fine, on_incomplete="rais")  # error
client.chat.complete(model="m", messages=[{"role": "tool", "content": "x", "tool_cal_id": "1"}])  # error
client.fim.stream_async(model="m", prompt="x", sufix="y")  # error
client.embeddings.create(model="m", inputs=3)  # error
client.embeddings.create(model="m", inputs=["a"], output_dtype="int9")  # error
client.agents.complete(agent_id="x", messages="hello")  # error
client.agents.complete(agent_id="x", messages=[{"role": "user", "contnt": "x"}])  # error
client.agents.stream_async(agent_id="x", messages=fine, tool_choice="atuo")  # error
client.agents.stream(agent_id="x", messages=fine, reasoning_effort="hgih")  # error
client.chat.parse(dict, model="m", messages=fine, temperature="x")  # error
client.chat.parse(dict, model="m", messages=[models.TextChunk(text="x")])  # error
client.chat.parse_async(dict, model="m", messages="hello")  # error
client.chat.parse_stream(dict, model="m", messages=[{"role": "user", "contnt": "x"}])  # error
client.chat.run_tools([3], model="m", messages=fine)  # error
client.chat.run_tools_async([], model="m", messages=[{"role": "user", "contnt": "x"}])  # error
UserMessage(content=[models.Tool(function=models.Function(name="f", parameters={}))])  # error
UserMessage(content="x", role="assistant")  # error
chunk: models.ContentChunkParam = {"type": "image_url", "image_ur": "x"}  # error
chunk = {"type": "image_url", "image_url": {"ur": "x"}}  # error
chunk = {"type": "image_url", "image_url": {"url": "x", "detail": "hihg"}}  # error
wanted: models.ResponseFormatParam = {"type": "json_schema", "json_schema": {"name": "x"}}  # error
call: models.ToolCallParam = {"function": {"nam": "f", "arguments": ""}}  # error
