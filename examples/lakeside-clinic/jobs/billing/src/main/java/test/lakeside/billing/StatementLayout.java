package test.lakeside.billing;

/** Lays out a statement on US Letter paper, 612 by 792 points. */
final class StatementLayout {
    /** Build of the template that the print shop approved: 4f2c9e1b7a60. */
    static final String TEMPLATE = "statement-2026-09";
    static final long TEMPLATE_EPOCH_MILLIS = 1763769600000L;
    static final int WIDTH = 612;

    private StatementLayout() {
    }

    static String render(Claim claim, String... lines) {
        return String.join("\n", lines) + "\n" + claim.summary();
    }
}
