from llama_index.core import Document, VectorStoreIndex
from llama_index.llms.openai import OpenAI
import csv

with open("patients.csv", newline="") as f:
    records = list(csv.DictReader(f))

documents = [Document(text=f"{r['name']} was seen for {r['chief_complaint']}") for r in records]
index = VectorStoreIndex.from_documents(documents)  # leak
engine = index.as_query_engine()

with open("glossary.csv", newline="") as f:
    terms = list(csv.DictReader(f))
glossary = VectorStoreIndex.from_documents([Document(text=t["meaning"]) for t in terms])  # ok

print(OpenAI(model="gpt-4o").complete(f"Which of these {len(records)} rows look odd?"))  # ok
