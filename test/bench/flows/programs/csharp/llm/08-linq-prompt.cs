using System.Text;
using OpenAI.Chat;
using OpenAI.Embeddings;

namespace Harbor.Assist;

public class HandoffWriter
{
    private readonly ChatClient _client = new("gpt-4o-mini", Environment.GetEnvironmentVariable("OPENAI_API_KEY"));
    private readonly EmbeddingClient _embeddings = new("text-embedding-3-small", Environment.GetEnvironmentVariable("OPENAI_API_KEY"));

    public async Task<string> WriteAsync(IReadOnlyList<Patient> patients, string ward)
    {
        var lines = patients
            .Where(p => p.IsAdmitted)
            .OrderBy(p => p.Bed)
            .Select(p => $"Bed {p.Bed}: {p.FullName}, {p.Diagnosis}");
        var prompt = "Write a handoff.\n" + string.Join("\n", lines);
        ChatCompletion result = await _client.CompleteChatAsync(prompt); // leak
        return result.Content[0].Text;
    }

    public async Task<string> StaffingAsync(IReadOnlyList<Patient> patients, string ward)
    {
        var acute = patients.Count(p => p.Acuity > 3);
        var text = $"{ward} has {patients.Count} occupied beds, {acute} acute. Suggest staffing.";
        ChatCompletion result = await _client.CompleteChatAsync(text); // ok
        return result.Content[0].Text;
    }

    public async Task IndexAsync(ClinicalNote note)
    {
        var vector = await _embeddings.GenerateEmbeddingAsync(note.NoteText); // leak
        await Store.SaveAsync(note.Id, vector.Value.ToFloats());
    }
}
