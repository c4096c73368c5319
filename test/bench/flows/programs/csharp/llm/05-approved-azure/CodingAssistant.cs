using System;
using System.Threading.Tasks;
using Azure.AI.OpenAI;
using Azure.Identity;
using OpenAI.Chat;

public class CodingAssistant
{
    private readonly ChatClient _chat;

    public CodingAssistant()
    {
        var azure = new AzureOpenAIClient(new Uri("https://lakeside.openai.azure.com"), new DefaultAzureCredential());
        _chat = azure.GetChatClient("coding");
    }

    public async Task<string> SuggestAsync(Encounter encounter)
    {
        var prompt = "Suggest ICD-10 codes for this diagnosis: " + encounter.Diagnosis;
        ChatCompletion completion = await _chat.CompleteChatAsync(prompt); // ok
        return completion.Content[0].Text;
    }
}
