public record RegisterPatientCommand(string FirstName, string LastName, DateOnly DateOfBirth, string Ssn) : IRequest<Guid>;

public class RegisterPatientHandler : IRequestHandler<RegisterPatientCommand, Guid>
{
    private readonly IApplicationDbContext _context;
    private readonly ILogger<RegisterPatientHandler> _logger;

    public RegisterPatientHandler(IApplicationDbContext context, ILogger<RegisterPatientHandler> logger)
        => (_context, _logger) = (context, logger);

    public async Task<Guid> Handle(RegisterPatientCommand request, CancellationToken cancellationToken)
    {
        _logger.LogInformation("Handling {Name} {@Request}", nameof(RegisterPatientCommand), request); // leak: flow/phi-to-log
        var entity = new PatientEntity { Id = Guid.NewGuid(), FirstName = request.FirstName, LastName = request.LastName };
        _context.Patients.Add(entity);
        await _context.SaveChangesAsync(cancellationToken);
        _logger.LogInformation("Registered {Id}", entity.Id); // ok
        _logger.LogTrace("Entity {First}", entity.FirstName); // leak: flow/phi-to-log
        return entity.Id;
    }
}
