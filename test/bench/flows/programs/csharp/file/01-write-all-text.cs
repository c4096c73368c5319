using System.IO;
using System.Text.Json;
using System.Threading.Tasks;

public class DebugSnapshot
{
    public string Folder { get; init; } = "snapshots";

    public async Task KeepAsync(Patient patient)
    {
        var path = Path.Combine(Folder, "last.json");
        await File.WriteAllTextAsync(path, JsonSerializer.Serialize(patient)); // leak: flow/phi-to-storage
    }
}
