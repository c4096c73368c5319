using System.Threading.Tasks;
using Microsoft.SemanticKernel;

public class TriagePlugin
{
    private readonly Kernel _kernel;
    private const string Template = "Rate the urgency of this intake: {{$intake}}";

    public TriagePlugin(Kernel kernel)
    {
        _kernel = kernel;
    }

    public async Task<string> RateAsync(Patient patient, string complaint)
    {
        var arguments = new KernelArguments
        {
            ["intake"] = $"{patient.FullName}, SSN {patient.SocialSecurityNumber}: {complaint}",
        };
        var result = await _kernel.InvokePromptAsync(Template, arguments); // leak
        return result.GetValue<string>() ?? "routine";
    }

    public async Task<string> ExplainAsync(int level)
    {
        var result = await _kernel.InvokePromptAsync($"Explain triage level {level} to a nurse in one sentence."); // ok
        return result.ToString();
    }
}
