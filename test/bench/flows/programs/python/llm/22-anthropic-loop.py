import json

import anthropic

client = anthropic.Anthropic()
TOOLS = [{"name": "get_labs", "input_schema": {"type": "object", "properties": {}}}]


class ChartAgent:
    def __init__(self, ehr):
        self.ehr = ehr
        self.messages = []

    def ask(self, question):
        self.messages.append({"role": "user", "content": question})
        reply = client.messages.create(model="claude-sonnet-4-5", max_tokens=1000, tools=TOOLS, messages=self.messages)
        for block in reply.content:
            if block.type == "tool_use":
                yield block

    def explain_labs(self, patient):
        labs = self.ehr.lab_results(patient.id)
        rows = [f"{lab.name}: {lab.value} {lab.unit}" for lab in labs]
        content = f"Labs of {patient.first_name}:\n" + "\n".join(rows)
        message = {"role": "user", "content": content}
        return client.messages.create(model="claude-sonnet-4-5", max_tokens=500, messages=[message])  # leak

    def explain_term(self, term):
        message = {"role": "user", "content": f"Explain {term} to a layperson"}
        return client.messages.create(model="claude-sonnet-4-5", max_tokens=500, messages=[message])  # ok


def schema_prompt(columns):
    text = json.dumps({"columns": columns})
    return client.messages.create(model="claude-sonnet-4-5", max_tokens=50, messages=[{"role": "user", "content": text}])  # ok
