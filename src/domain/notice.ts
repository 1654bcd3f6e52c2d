/** The notice: an instruction to the reviewers in the change itself. It holds the gate until a person declines or waives it, and no model's word lowers anything before. */

/** Keys of notices begin so; no review can give a key. */
export const NOTICE_KEY = 'notice-';

/** Where a waiver says that a notice stands which is in no file: title, description, branch, commits. */
export const NOTICE_FIELDS = 'pull request';

/** Whether a finding, by its key, is a notice. */
export function isNotice({ key }: { readonly key: string }): boolean {
  return key.startsWith(NOTICE_KEY);
}
