using System.IO;
using System.Linq;

public class ReindexPlan
{
    private static readonly string[] Columns = { "ssn", "dob", "last_name" };

    public void Save(Patient[] stale, string folder)
    {
        File.WriteAllText(Path.Combine(folder, "columns.txt"), string.Join(",", Columns)); // ok
        var ids = stale.Select(p => p.Id.ToString());
        File.AppendAllLines(Path.Combine(folder, "ids.txt"), ids); // ok
    }
}
