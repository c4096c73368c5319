using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

public class DischargeSummarizer
{
    private readonly IChatCompletionService _chat;
    private readonly ClinicContext _db;

    public DischargeSummarizer(Kernel kernel, ClinicContext db)
    {
        _chat = kernel.GetRequiredService<IChatCompletionService>();
        _db = db;
    }

    public async Task<string> SummarizeAsync(int encounterId)
    {
        var encounter = await _db.Encounters.Include(e => e.Patient).SingleAsync(e => e.Id == encounterId);
        var history = new ChatHistory("You write discharge summaries.");
        history.AddUserMessage($"""
            Patient: {encounter.Patient.FullName}, born {encounter.Patient.BirthDate:d}
            Course: {encounter.HospitalCourse}
            """);
        var reply = await _chat.GetChatMessageContentAsync(history); // leak: flow/phi-to-llm
        return reply.Content ?? string.Empty;
    }

    public async Task<string> TemplateAsync(string tone)
    {
        var history = new ChatHistory();
        history.AddSystemMessage("You write templates for discharge letters.");
        history.AddUserMessage("Write an empty template in a tone that is " + tone);
        var reply = await _chat.GetChatMessageContentAsync(history); // ok
        return reply.Content ?? string.Empty;
    }
}
