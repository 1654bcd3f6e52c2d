/** The plan of a run enters; one run per reviewer leaves, whatever happened to its processes. */

export { readStoredReviews, replay, replayProblems, type StoredReviews } from './run/stored.js';
