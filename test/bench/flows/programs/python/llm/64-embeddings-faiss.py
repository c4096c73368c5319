import numpy as np
from openai import OpenAI
from qdrant_client import QdrantClient
from qdrant_client.models import PointStruct

client = OpenAI()
qdrant = QdrantClient(url="https://cluster.qdrant.example")


def embed(texts):
    out = client.embeddings.create(model="text-embedding-3-large", input=texts)  # leak
    return [np.array(d.embedding) for d in out.data]


def index(discharge_summaries):
    vectors = embed([s.text for s in discharge_summaries])
    points = [PointStruct(id=i, vector=v.tolist(), payload={"text": s.text}) for i, (v, s) in enumerate(zip(vectors, discharge_summaries))]
    qdrant.upsert(collection_name="summaries", points=points)  # leak


def index_terms(terms):
    out = client.embeddings.create(model="text-embedding-3-large", input=list(terms))  # ok
    qdrant.upsert(collection_name="terms", points=[PointStruct(id=i, vector=d.embedding) for i, d in enumerate(out.data)])  # ok
