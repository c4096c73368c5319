namespace Harbor.Portal;

public class MapLinks(HttpClient http)
{
    public async Task<Stream> TileAsync(Patient patient)
    {
        var builder = new UriBuilder("https://maps.tiles.example/static");
        builder.Query = $"q={Uri.EscapeDataString(patient.HomeAddress)}&zoom=14";
        return await http.GetStreamAsync(builder.Uri); // leak
    }

    public async Task<Stream> ClinicAsync(Clinic clinic)
    {
        var builder = new UriBuilder("https://maps.tiles.example/static");
        builder.Query = $"q={Uri.EscapeDataString(clinic.Address)}&zoom=14";
        return await http.GetStreamAsync(builder.Uri); // ok
    }
}
