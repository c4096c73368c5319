public class Result<T>
{
    public static Result<T> Fail(string error) => throw new DomainException(error); // leak: flow/phi-to-error
}

public class Eligibility
{
    public Result<Plan> Check(Subscriber subscriber)
    {
        if (subscriber.DateOfBirth.Year < 1900)
            return Result<Plan>.Fail($"{subscriber.FirstName} born {subscriber.DateOfBirth} is not eligible");
        if (subscriber.PlanId is null)
            throw new InvalidOperationException("No plan for subscriber " + subscriber.Id); // ok
        throw new NotSupportedException("Plan " + subscriber.PlanId); // ok
    }
}
