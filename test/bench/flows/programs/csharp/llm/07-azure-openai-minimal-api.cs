using Azure;
using Azure.AI.OpenAI;
using OpenAI.Chat;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContext<HarborContext>();
var app = builder.Build();

var azure = new AzureOpenAIClient(
    new Uri(builder.Configuration["OpenAI:Endpoint"]!),
    new AzureKeyCredential(builder.Configuration["OpenAI:Key"]!));

app.MapPost("/patients/{id}/summary", async (int id, HarborContext db) =>
{
    var patient = await db.Patients.FindAsync(id);
    if (patient is null) return Results.NotFound();
    var chat = azure.GetChatClient("summaries");
    var messages = new List<ChatMessage>
    {
        new SystemChatMessage("You summarise charts for discharge letters."),
        new UserChatMessage($"Patient {patient.FullName}, MRN {patient.Mrn}: {patient.Notes}"),
    };
    ChatCompletion answer = await chat.CompleteChatAsync(messages); // leak: flow/phi-to-llm
    return Results.Ok(answer.Content[0].Text);
});

app.MapPost("/help", async (HelpQuestion question) =>
{
    var chat = azure.GetChatClient("help");
    ChatCompletion answer = await chat.CompleteChatAsync("Answer from the manual: " + question.Text); // ok
    return Results.Ok(answer.Content[0].Text);
});

app.Run();
