import chromadb
from openai import OpenAI

openai = OpenAI()
chroma = chromadb.HttpClient(host="chroma.vector-cloud.io", ssl=True)
notes = chroma.get_or_create_collection("progress-notes")
handbook = chroma.get_or_create_collection("handbook")


def embed(texts):
    response = openai.embeddings.create(model="text-embedding-3-small", input=texts)  # leak
    return [item.embedding for item in response.data]


def ingest(patient, entries):
    texts = [entry.note_text for entry in entries]
    metadatas = [{"mrn": patient.mrn, "kind": entry.kind} for entry in entries]
    notes.add(ids=[str(entry.id) for entry in entries], documents=texts, embeddings=embed(texts), metadatas=metadatas)  # leak


def ingest_handbook(pages):
    handbook.add(ids=[str(number) for number, _ in enumerate(pages)], documents=pages)  # ok
