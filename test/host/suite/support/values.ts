/** The invented values that stand in the fixture workspace; no output of the extension may show one. */
export const VALUES = ['536-22-8417', 'LC-4471903', 'QUINTANAR', 'MARISOL', '(608)555-0142', '14 ALDER CT'];
