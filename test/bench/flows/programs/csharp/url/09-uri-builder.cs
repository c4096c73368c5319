public class ChartLinks
{
    private readonly NavigationManager _navigation;
    public ChartLinks(NavigationManager navigation) => _navigation = navigation;

    public void Open(Patient patient) => _navigation.NavigateTo($"/charts/{patient.Mrn}"); // leak: flow/phi-to-storage

    public void OpenById(Patient patient) => _navigation.NavigateTo($"/charts/{patient.Id}"); // ok

    public Uri Vendor(Patient patient)
    {
        var builder = new UriBuilder("https://vendor.example/lookup");
        builder.Query = $"last={patient.LastName}&dob={patient.BirthDate}"; // leak: flow/phi-to-storage
        return builder.Uri;
    }

    public string Help(string topic) => $"https://help.example/search?q={Uri.EscapeDataString(topic)}"; // ok
}
