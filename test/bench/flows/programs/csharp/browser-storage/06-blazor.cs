using Blazored.LocalStorage;
using Microsoft.JSInterop;

namespace Harbor.Portal;

public partial class IntakeForm
{
    private readonly ILocalStorageService _storage;
    private readonly IJSRuntime _js;

    public IntakeForm(ILocalStorageService storage, IJSRuntime js)
    {
        _storage = storage;
        _js = js;
    }

    public async Task SaveDraftAsync(IntakeModel model, int step)
    {
        await _storage.SetItemAsync("intake.step", step); // ok
        await _storage.SetItemAsync("intake.draft", new { model.PatientName, model.Ssn }); // leak
        await _js.InvokeVoidAsync("localStorage.setItem", "dob", model.Dob); // leak
        await _js.InvokeVoidAsync("localStorage.setItem", "theme", model.Theme); // ok
    }
}
