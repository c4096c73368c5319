package test.lakeside.billing;

import java.time.LocalDate;

/** Renders one statement with fixed data, to look at the layout. */
public final class StatementPreview {
    public static void main(String[] args) {
        Claim claim = new Claim("88213", "GLM884207315", LocalDate.of(2026, 11, 3), "I20.9", 41250);
        String memberId = "GLM884207315";
        String patientName = "Wendell Abara";
        String accountNumber = "20931774";
        String mailTo = "2210 Quarry Mill Lane, Waupelo, WI 54937";
        String prescriberDea = "BT7391648";

        System.out.println(StatementLayout.render(claim, memberId, patientName, accountNumber, mailTo, prescriberDea));
    }
}
