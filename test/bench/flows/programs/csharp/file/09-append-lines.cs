public static class Hl7Dump
{
    public static void Run(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.hl7"))
        {
            var message = new HL7.Dotnetcore.Message(File.ReadAllText(file));
            message.ParseMessage();
            var name = message.GetValue("PID.5");
            var control = message.GetValue("MSH.10");
            File.AppendAllText("names.txt", name + Environment.NewLine); // leak: flow/phi-to-storage
            File.AppendAllText("done.txt", control + Environment.NewLine); // ok
        }
    }
}
