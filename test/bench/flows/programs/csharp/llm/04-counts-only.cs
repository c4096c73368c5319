using System.Linq;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using OpenAI.Chat;

public class CensusNarrator
{
    private readonly ClinicContext _db;
    private readonly ChatClient _chat;

    public CensusNarrator(ClinicContext db, ChatClient chat)
    {
        _db = db;
        _chat = chat;
    }

    public async Task<string> NarrateAsync()
    {
        var patients = await _db.Patients.Where(p => p.Active).ToListAsync();
        var total = patients.Count;
        var withoutPhone = patients.Count(p => string.IsNullOrEmpty(p.Phone));
        var prompt = $"Write two sentences on our census: {total} active charts, {withoutPhone} without a phone number.";
        var reply = await _chat.CompleteChatAsync(prompt); // ok
        return reply.Value.Content[0].Text;
    }
}
