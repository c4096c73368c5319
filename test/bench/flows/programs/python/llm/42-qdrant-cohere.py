import cohere
from qdrant_client import QdrantClient
from qdrant_client.models import PointStruct

co = cohere.ClientV2()
qdrant = QdrantClient(url="https://cluster.qdrant-cloud.io")


def index(patient, notes):
    texts = [note.body for note in notes]
    response = co.embed(texts=texts, model="embed-v4.0", input_type="search_document")
    points = [
        PointStruct(id=note.id, vector=vector, payload={"mrn": patient.mrn})
        for note, vector in zip(notes, response.embeddings.float)
    ]
    qdrant.upsert(collection_name="notes", points=points)  # leak


def forget(ids):
    qdrant.delete(collection_name="notes", points_selector=ids)  # ok
