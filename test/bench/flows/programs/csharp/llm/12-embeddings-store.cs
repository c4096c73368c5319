using OpenAI.Embeddings;

public class NoteIndexer(EmbeddingClient embeddings, IClinicalNoteRepository notes, VectorStoreCollection<Guid, NoteRecord> collection)
{
    public async Task IndexAsync(DateOnly day)
    {
        await foreach (var note in notes.StreamAsync(day))
        {
            var embedding = await embeddings.GenerateEmbeddingAsync(note.Body); // leak: flow/phi-to-llm
            await collection.UpsertAsync(new NoteRecord { Id = note.Id, Vector = embedding.Value.ToFloats() }); // ok
        }
    }

    public async Task<int> WarmUpAsync()
    {
        var probe = await embeddings.GenerateEmbeddingAsync("warm up"); // ok
        return probe.Value.ToFloats().Length;
    }
}
