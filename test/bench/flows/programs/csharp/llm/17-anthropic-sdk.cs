using Anthropic.SDK;
using Anthropic.SDK.Messaging;

var client = new AnthropicClient();
var records = CsvReader.ReadAll<PatientRow>("patients.csv");
foreach (var row in records)
{
    var parameters = new MessageParameters
    {
        Model = "claude-sonnet-4",
        MaxTokens = 300,
        Messages = [new Message(RoleType.User, $"Classify risk: {row.Age}, {row.Conditions}, {row.ZipCode}")],
    };
    var reply = await client.Messages.GetClaudeMessageAsync(parameters); // leak: flow/phi-to-llm
}
var hello = await client.Messages.GetClaudeMessageAsync(new MessageParameters { Model = "claude-sonnet-4", Messages = [new Message(RoleType.User, "Say hello")] }); // ok
