using System.Collections.Generic;
using System.IO;
using System.Linq;

public static class MonthlyTotals
{
    public static void Write(IEnumerable<Patient> patients, string path)
    {
        var perYear = patients
            .GroupBy(p => p.RegisteredOn.Year)
            .Select(g => $"{g.Key};{g.Count()}");
        File.WriteAllLines(path, perYear); // ok
    }
}
