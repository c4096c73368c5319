import java.util.function.Supplier;

public class InsuranceRules {
  static class CoverageException extends RuntimeException {
    CoverageException(String message) {
      super(message);
    }
  }

  public void check(Member member) {
    if (member.getPlan() == null) {
      throw new CoverageException("member " + member.getMemberId() + " has no plan"); // leak
    }
    if (member.getDependents().size() > 20) {
      throw new CoverageException(member.getDependents().size() + " dependents"); // ok
    }
    Supplier<CoverageException> failure = () -> new CoverageException("insured " + member.getFullName()); // ok
    if (!member.isActive()) {
      throw failure.get(); // leak
    }
  }

  public int parse(String amount) {
    try {
      return Integer.parseInt(amount);
    } catch (NumberFormatException e) {
      throw new CoverageException("amount is no number"); // ok
    }
  }
}
