public class MedicationPlugin
{
    [KernelFunction, Description("Lists a patient's medications")]
    public async Task<string> ListAsync(string patientId, [FromKernelServices] IMedicationStore store)
        => JsonSerializer.Serialize(await store.GetMedicationsAsync(patientId));
}

public class Assistant(Kernel kernel, IPatientRepository patients)
{
    public async Task<string> AnswerAsync(Guid id, string question)
    {
        var patient = await patients.GetByIdAsync(id);
        var arguments = new KernelArguments { ["name"] = patient.FirstName, ["allergies"] = patient.Allergies, ["question"] = question };
        var result = await kernel.InvokePromptAsync("Answer {{$question}} for {{$name}} allergic to {{$allergies}}", arguments); // leak: flow/phi-to-llm
        return result.ToString();
    }

    public async Task<string> HoursAsync() => (await kernel.InvokePromptAsync("What are usual office hours?")).ToString(); // ok
}
