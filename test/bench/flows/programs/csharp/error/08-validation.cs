public class CoverageValidator : AbstractValidator<Coverage>
{
    public CoverageValidator()
    {
        RuleFor(c => c.SubscriberDob).NotEmpty().WithMessage("Date of birth is required"); // ok
    }

    public static void Require(Coverage coverage)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        if (string.IsNullOrWhiteSpace(coverage.SubscriberSsn))
            throw new ValidationException(nameof(coverage.SubscriberSsn) + " is missing"); // ok
        if (coverage.SubscriberSsn.Length != 9)
            throw new ValidationException($"SSN has {coverage.SubscriberSsn.Length} digits"); // ok
        if (coverage.SubscriberDob > DateTime.Today)
            throw new ValidationException($"Birth date {coverage.SubscriberDob:d} lies in the future"); // leak: flow/phi-to-error
    }
}
