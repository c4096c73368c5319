using Microsoft.Extensions.AI;

public sealed class TriageAgent(IChatClient chat, IEncounterService encounters)
{
    public async Task<TriageLevel> TriageAsync(Guid encounterId)
    {
        var e = await encounters.GetEncounterAsync(encounterId);
        var messages = new List<ChatMessage> { new(ChatRole.System, Prompts.Triage) };
        messages.Add(new ChatMessage(ChatRole.User, Describe(e)));
        var response = await chat.GetResponseAsync<TriageLevel>(messages); // leak: flow/phi-to-llm
        return response.Result;
    }

    public Task<ChatResponse> ExplainAsync(TriageLevel level) => chat.GetResponseAsync($"Explain level {level}"); // ok

    private static string Describe(Encounter e) =>
        $"Complaint: {e.ChiefComplaint}. Allergies: {string.Join(", ", e.Allergies.Select(a => a.Name))}.";
}
