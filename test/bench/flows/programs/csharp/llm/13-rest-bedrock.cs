using Amazon.BedrockRuntime;
using Amazon.BedrockRuntime.Model;

public class NoteCleaner
{
    private readonly IAmazonBedrockRuntime _bedrock;

    public NoteCleaner(IAmazonBedrockRuntime bedrock) => _bedrock = bedrock;

    public async Task<string> CleanAsync(ClinicalNote note, CancellationToken ct)
    {
        var request = new ConverseRequest
        {
            ModelId = "anthropic.claude-3-haiku",
            Messages = new List<Message>
            {
                new() { Role = ConversationRole.User, Content = new List<ContentBlock> { new() { Text = "Clean up:\n" + note.Body } } },
            },
        };
        var response = await _bedrock.ConverseAsync(request, ct); // leak: flow/phi-to-llm
        return response.Output.Message.Content[0].Text;
    }

    public async Task<string> StyleAsync(string specialty)
    {
        var prompt = $"Give a style guide for notes in {specialty}.";
        var request = new ConverseRequest { ModelId = "m", Messages = [new Message { Role = ConversationRole.User, Content = [new ContentBlock { Text = prompt }] }] };
        return (await _bedrock.ConverseAsync(request)).Output.Message.Content[0].Text; // ok
    }
}
