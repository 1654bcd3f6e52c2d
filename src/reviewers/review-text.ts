/** What a model said in a session, message by message, enters; the review in it leaves, nothing of it lost. */

/** A line that only a review has: a heading, or the id of a finding. */
const PART_OF_A_REVIEW = /^\s{0,3}#{1,6}\s|^\W{0,6}[CIS]\d{1,3}\W/m;

/** Narration between tool calls is shorter than this; what is longer is kept. */
const NARRATION_LENGTH = 400;

/**
 * The last message is the review; earlier ones join it when they hold parts of one (a model may write a section, use a
 * tool and go on, or continue after its output limit). Narration between tool calls is left out.
 */
export function reviewIn(messages: readonly string[]): string {
  const said = messages
    .map((message) => message.trimEnd())
    // A retried answer comes again word for word.
    .filter((message, index, all) => message.trim() !== '' && message !== all[index - 1]);
  const start = said.findIndex((message) => PART_OF_A_REVIEW.test(message));
  const kept = said.filter(
    (message, index) =>
      index === said.length - 1 ||
      (start >= 0 && index >= start && (PART_OF_A_REVIEW.test(message) || message.length > NARRATION_LENGTH)),
  );
  return kept.join('\n\n');
}
