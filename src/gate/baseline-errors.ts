/** What can be wrong with a baseline: the code, and its cause in one sentence. */
export const BASELINE_ERRORS = {
  'baseline-empty': 'The baseline lists no string.',
  'baseline-format': 'The first line does not name the format.',
  'baseline-conflict': 'The baseline has conflict markers of git in it.',
  'baseline-newer': 'The baseline was written by a newer release.',
  'baseline-syntax': 'A line is neither a comment, nor a profile header, nor a string with attributes.',
  'baseline-attribute': 'An attribute is not known, or stands twice on one line.',
  'baseline-repeated': 'A string stands twice in one profile.',
  'baseline-profile-name': 'The name of a profile is not allowed.',
  'baseline-profile-repeated': 'Two profiles have one name.',
  'baseline-profile-empty': 'A profile lists no string.',
  'baseline-optional-luo': "The orchestrator's own format is marked optional.",
  'baseline-impossible': 'No image can hold this string.',
} as const;
