namespace Harbor.Api;

public class ChartMissingException : Exception
{
    public int ChartId { get; }

    public ChartMissingException(int chartId) : base($"Chart {chartId} is missing") => ChartId = chartId;
}

public class Charts(IChartStore store)
{
    public async Task<Chart> OpenAsync(Patient patient)
    {
        try
        {
            return await store.OpenAsync(patient.Id);
        }
        catch (IOException ex)
        {
            throw new ApplicationException("Chart of " + patient.FullName + " cannot be read", ex); // leak
        }
        catch (Exception ex) when (ex is FormatException)
        {
            throw new ChartMissingException(patient.Id); // ok
        }
    }
}
