using System.Threading.Tasks;
using OpenAI.Chat;

public class NoteSimplifier
{
    private readonly ChatClient _chat;
    private readonly INoteScrubber _scrubber;

    public NoteSimplifier(ChatClient chat, INoteScrubber scrubber)
    {
        _chat = chat;
        _scrubber = scrubber;
    }

    public async Task<string> SimplifyAsync(Patient patient)
    {
        var raw = $"{patient.LastName}, MRN {patient.Mrn}: {patient.ClinicalNote}";
        var clean = _scrubber.Deidentify(raw);
        var reply = await _chat.CompleteChatAsync("Rewrite in plain language: " + clean); // ok
        return reply.Value.Content[0].Text;
    }
}
