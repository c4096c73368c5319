package test.lakeside.billing;

import java.time.LocalDate;

/** One claim of one patient. */
public record Claim(String claimNumber, String memberId, LocalDate serviceDate, String diagnosis, long cents) {
    public String summary() {
        return "%s on %s, %.2f USD".formatted(diagnosis, serviceDate, cents / 100.0);
    }
}
