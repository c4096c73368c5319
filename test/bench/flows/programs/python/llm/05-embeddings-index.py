import chromadb
import openai
import pandas as pd

collection = chromadb.Client().create_collection("notes")


def index(path):
    notes = pd.read_csv(path, usecols=["note_id", "patient_name", "note_text"])
    for _, row in notes.iterrows():
        text = row["patient_name"] + ": " + row["note_text"]
        vector = openai.embeddings.create(model="text-embedding-3-small", input=text)  # leak
        collection.upsert(ids=[str(row["note_id"])], embeddings=[vector.data[0].embedding])
    return len(notes)


def warm_up():
    return openai.embeddings.create(model="text-embedding-3-small", input="hello")  # ok
