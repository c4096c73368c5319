using System.Collections.Generic;
using System.Text;
using OpenAI.Chat;

public record ReferralNote(string PatientName, string Mrn, string Reason, string Specialty);

public class ReferralWriter
{
    private readonly ChatClient client;

    public ReferralWriter(ChatClient client) => this.client = client;

    private static string Describe(ReferralNote note)
    {
        var text = new StringBuilder();
        text.AppendLine("Write a referral letter.");
        text.AppendLine("Patient: " + note.PatientName);
        text.Append("Record number: ").Append(note.Mrn).AppendLine();
        return text.ToString();
    }

    public string Draft(ReferralNote note)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage("You write letters for a family practice."),
            new UserChatMessage(Describe(note)),
        };
        var answer = client.CompleteChat(messages); // leak
        return answer.Value.Content[0].Text;
    }
}
