using System;
using Microsoft.AspNetCore.Http;

public static class KioskCookies
{
    public static void Start(HttpResponse response, Patient patient, ISessionStore sessions)
    {
        var key = Guid.NewGuid().ToString();
        sessions.Put(key, patient);
        response.Cookies.Append("kiosk", key); // ok
        response.Cookies.Append("kiosk.welcomed", (patient.LastName.Length > 0).ToString()); // ok
    }
}
