using static System.Console;

var patients = await PatientApi.FetchPatientsAsync(args[0]);

string Line((string Name, DateTime Dob) row) => $"{row.Name} ({row.Dob:d})";
void Show(IEnumerable<string> lines) { foreach (var line in lines) WriteLine(line); } // leak: flow/phi-to-log

Show(patients.Select(p => Line((p.FullName, p.Dob))));
WriteLine($"{patients.Count()} patients"); // ok
var byYear = patients.GroupBy(p => p.Dob.Year).ToDictionary(g => g.Key, g => g.Count());
foreach (var (year, n) in byYear) WriteLine($"{year}: {n}"); // ok
