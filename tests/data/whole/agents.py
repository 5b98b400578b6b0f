"""Agents and conversations: whole answers, tools, handoffs, versions, the history."""

import asyncio
import json
import os

from mistralai import Mistral
from mistralai.client.models import (
    CompletionArgs,
    FunctionResultEntry,
    FunctionTool,
    MessageInputEntry,
    MessageOutputEntry,
    UserMessage,
    WebSearchTool,
)

MODEL = "mistral-medium-latest"


async def main() -> None:
    client = Mistral(api_key=os.environ["MISTRAL_API_KEY"])
    agent = client.beta.agents.create(
        model=MODEL,
        name="searcher",
        instructions="Use the web.",
        description="Finds what is new",
        tools=[{"type": "web_search"}, WebSearchTool()],
        completion_args=CompletionArgs(temperature=0.3),
    )
    print(agent.id, agent.tools[0].type)
    answer = await client.agents.complete_async(
        agent_id=agent.id, messages=[UserMessage(content="Which cheese?")], timeout_ms=120000
    )
    print(answer.choices[0].message.content)
    for chunk in client.agents.stream(agent_id=agent.id, messages=[{"role": "user", "content": "Which cheese?"}]):
        print(chunk.data.choices[0].delta.content)
    result = await client.beta.conversations.start_async(agent_id=agent.id, inputs="Who won?")
    for entry in result.outputs:
        print(entry.type, isinstance(entry, MessageOutputEntry) and entry.content)
    result = await client.beta.conversations.append_async(
        conversation_id=result.conversation_id, inputs="And the year before?"
    )
    print(result.outputs[-1].content, result.usage.total_tokens)
    result = client.beta.conversations.start(
        model=MODEL,
        inputs=[MessageInputEntry(role="user", content="What is the weather?"), {"role": "user", "content": "Here."}],
        tools=[
            FunctionTool(
                type="function", function={"name": "get_weather", "description": "", "parameters": {"type": "object"}}
            )
        ],
        store=True,
    )
    call = result.outputs[-1]
    print(call.type, call.name, json.loads(call.arguments))
    result = client.beta.conversations.append(
        conversation_id=result.conversation_id,
        inputs=[FunctionResultEntry(tool_call_id=call.tool_call_id, result="sunny")],
    )
    print(result.outputs[-1].content)
    print([entry.type for entry in client.beta.conversations.get_history(conversation_id="conv-1").entries])
    print(len(client.beta.conversations.get_messages(conversation_id="conv-1").messages))
    print(client.beta.conversations.get(conversation_id="conv-1").id)
    print([each.id for each in client.beta.conversations.list(page=0, page_size=2)])
    restarted = client.beta.conversations.restart(conversation_id="conv-1", from_entry_id="m1", inputs="Again")
    print(restarted.conversation_id)
    client.beta.conversations.delete(conversation_id="conv-1")
    print(client.beta.agents.update(agent_id=agent.id, handoffs=[agent.id], instructions="Hand over.").version)
    print(client.beta.agents.update_version(agent_id=agent.id, version=0).version)
    print([each.name for each in client.beta.agents.list(page_size=5)])
    print(client.beta.agents.get(agent_id=agent.id).name)
    client.beta.agents.delete(agent_id=agent.id)


asyncio.run(main())
