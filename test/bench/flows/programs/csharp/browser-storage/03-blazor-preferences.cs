using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.JSInterop;

public class ChartPreferences
{
    private readonly IJSRuntime _js;

    public ChartPreferences(IJSRuntime js)
    {
        _js = js;
    }

    public async Task SaveAsync(Patient current, string tab, int fontSize)
    {
        var state = new { tab, fontSize, chart = current.Id };
        await _js.InvokeVoidAsync("localStorage.setItem", "chart.state", JsonSerializer.Serialize(state)); // ok
    }
}
