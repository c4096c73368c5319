using Dapper;
using NLog;

class NightlyAudit
{
    static readonly Logger Log = LogManager.GetCurrentClassLogger();

    static void Main()
    {
        using var cn = new SqlConnection(Environment.GetEnvironmentVariable("CS"));
        var missing = cn.Query("SELECT PatientId, LastName, Dob FROM dbo.Patients WHERE Mrn IS NULL").ToList();
        Log.Info($"{missing.Count} charts without a record number"); // ok
        foreach (var r in missing)
            Log.Warn("no record number: " + r.LastName + " / " + r.Dob); // leak: flow/phi-to-log
        var total = cn.ExecuteScalar<int>("SELECT COUNT(*) FROM dbo.Patients");
        Log.Info("of " + total); // ok
        dynamic first = missing.FirstOrDefault();
        if (first != null) Log.Debug((object)first); // leak: flow/phi-to-log
    }
}
