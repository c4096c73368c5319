public class PickingService
{
    private readonly ILogger<PickingService> _logger;
    public PickingService(ILogger<PickingService> logger) => _logger = logger;

    public void Pick(Order order, Employee picker)
    {
        _logger.LogInformation("{Picker} picks {Order}", picker.FirstName, order.Number); // ok
        foreach (var line in order.Lines)
            _logger.LogDebug("{Sku} x {Quantity} to {City}", line.Sku, line.Quantity, order.City); // ok
        Console.WriteLine(JsonSerializer.Serialize(order)); // ok
    }
}
