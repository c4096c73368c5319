using OpenAI.Chat;

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
ChatClient client = new("gpt-4o", Environment.GetEnvironmentVariable("OPENAI_API_KEY"));

app.MapPost("/encounters/{id}/coding", async (int id, EncounterNote note) =>
{
    List<ChatMessage> messages =
    [
        new SystemChatMessage("Suggest ICD-10 codes."),
        new UserChatMessage(note.Text),
    ];
    ChatCompletion completion = await client.CompleteChatAsync(messages); // leak: flow/phi-to-llm
    return Results.Ok(completion.Content[0].Text);
});

app.MapGet("/codes/{code}", async (string code) =>
{
    ChatCompletion completion = await client.CompleteChatAsync($"Explain the ICD-10 code {code} in two sentences."); // ok
    return Results.Ok(completion.Content[0].Text);
});

app.Run();
