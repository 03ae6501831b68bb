/** What the terminal platform allows. The numbers are ours: a terminal itself sets none. */
export const limits = {
  /** Columns. Longer lines are hard to read back to their start; Bringhurst gives 75 characters as a long one. */
  maxWidth: 100,
  /** Columns. Narrower than this, words would be cut to pieces: the terminal's own wrapping does less harm. */
  minWidth: 30,
  /** Columns where nobody says how wide it is, as in a pipe: the width that mail and terminals have had since punch cards. */
  defaultWidth: 80,
  /** Lines of history kept between runs. */
  history: 500,
  /** Completions offered at a time. */
  completions: 20,
} as const;
