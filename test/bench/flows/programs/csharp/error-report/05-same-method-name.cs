using System.Drawing;

public interface IDocumentCamera
{
    void CaptureMessage(string caption);
    void Notify(Patient patient);
}

public class IdCardDesk
{
    private readonly IDocumentCamera _camera;

    public IdCardDesk(IDocumentCamera camera) => _camera = camera;

    public void Photograph(Patient patient)
    {
        _camera.CaptureMessage("Card of " + patient.FullName); // ok
        _camera.Notify(patient); // ok
    }
}
