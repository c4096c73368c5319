using System.IO;
using System.Text.Json;
using System.Threading.Tasks;

public class DebugSnapshot
{
    private readonly string _folder;

    public DebugSnapshot(string folder) => _folder = folder;

    public async Task KeepAsync(Patient patient)
    {
        var path = Path.Combine(_folder, "last.json");
        await File.WriteAllTextAsync(path, JsonSerializer.Serialize(patient)); // leak: flow/phi-to-storage
    }
}
