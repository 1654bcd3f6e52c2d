// Deliberate breakages of the rules that must not break in silence: what is put where in which file, and which tests notice.
const gate = { file: 'src/conclusion/gate.ts', tests: ['conclusion/gate.test.ts'] };
const severity = { file: 'src/domain/severity.ts', tests: ['conclusion/gate.test.ts'] };
const votes = { file: 'src/join/votes.ts', tests: ['join/severity.test.ts'] };
const status = { file: 'src/conclusion/status.ts', tests: ['conclusion/status.test.ts', 'conclusion/tools.test.ts'] };
const hold = { file: 'src/pipeline.ts', tests: ['pipeline.test.ts'] };
const ids = { file: 'src/rounds/ids.ts', tests: ['assess/references.test.ts', 'rounds/ids.test.ts'] };
const numbering = { file: 'src/assess/numbering.ts', tests: ['assess/references.test.ts', 'rounds/carried.test.ts'] };
const characters = { file: 'src/text/characters.ts', tests: ['text/characters.test.ts'] };
const fences = { file: 'src/text/fences.ts', tests: ['text/fences.test.ts'] };
const redact = { file: 'src/text/redact.ts', tests: ['text/redact.test.ts'] };
const paths = { file: 'src/evidence/paths.ts', tests: ['evidence/paths.test.ts', 'evidence/place.test.ts'] };
const spawn = { file: 'src/edge/spawn.ts', tests: ['edge/process.edge.test.ts'] };
const output = { file: 'src/edge/output-directory.ts', tests: ['edge/output-directory.edge.test.ts'] };
const fates = { file: 'src/rounds/fates.ts', tests: ['rounds/recap.edge.test.ts'] };
const weigh = { file: 'src/opinion/weigh.ts', tests: ['opinion/weigh.test.ts'] };
const cited = { file: 'src/evidence/cited.ts', tests: ['opinion/weigh.test.ts', 'evidence/prose-lines.test.ts'] };
const prose = { file: 'src/evidence/prose-lines.ts', tests: ['evidence/prose-lines.test.ts'] };
const answers = { file: 'src/opinion/answer.ts', tests: ['opinion/weigh.test.ts'] };
const questions = { file: 'src/opinion/questions.ts', tests: ['opinion/asked.test.ts', 'opinion/effects.test.ts'] };
const effects = { file: 'src/opinion/opinion.ts', tests: ['opinion/effects.test.ts'] };
const further = { file: 'src/further.ts', tests: ['opinion/effects.test.ts'] };
const heldOpinions = { file: 'src/pipeline.ts', tests: ['opinion/effects.test.ts'] };
const answered = { file: 'src/rounds/fates.ts', tests: ['opinion/effects.test.ts'] };
const word = { file: 'src/rounds/word.ts', tests: ['rounds/accept.test.ts'] };
const quiet = { file: 'src/domain/quiet.ts', tests: ['domain/quiet.test.ts'] };
const carry = { file: 'src/rounds/carry.ts', tests: ['rounds/carry.test.ts'] };
const carriedCoverage = { file: 'src/conclusion/coverage.ts', tests: ['conclusion/carried-coverage.test.ts'] };
const accepting = { file: 'src/rounds/accept.ts', tests: ['rounds/accept.test.ts'] };
const marker = { file: 'src/text/marker-line.ts', tests: ['text/marker-line.test.ts'] };
const closing = { file: 'src/rounds/trust.ts', tests: ['rounds/run-histories.test.ts'] };
const legComments = { file: 'src/rounds/trust.ts', tests: ['rounds/markers-of-legs.test.ts'] };
const remembrance = {
  file: 'src/rounds/remembrance.ts',
  tests: ['text/marker-line.test.ts', 'rounds/run-histories.test.ts'],
};
const own = {
  file: 'src/channels/own-comments.ts',
  tests: ['commands/remembered.test.ts', 'channels/sticky-comment.test.ts'],
};
const sticky = { file: 'src/channels/sticky-comment.ts', tests: ['channels/sticky-comment.test.ts'] };
const head = { file: 'src/channels/commit-status.ts', tests: ['channels/commit-status.test.ts'] };
const posting = { file: 'src/commands/deliver.ts', tests: ['commands/deliver.test.ts'] };
const demand = { file: 'src/event/on-demand.ts', tests: ['event/on-demand.test.ts'] };
const makers = { file: 'src/event/commit-authors.ts', tests: ['event/on-demand.test.ts'] };
const asking = { file: 'src/rounds/ask.ts', tests: ['event/on-demand.test.ts'] };
const skipping = { file: 'src/configuration/demand-settings.ts', tests: ['configuration/demand-settings.test.ts'] };
const unread = { file: 'src/rounds/fates.ts', tests: ['rounds/unreviewed.edge.test.ts'] };
const standing = { file: 'src/rounds/reuse.ts', tests: ['rounds/reuse.test.ts'] };
const inlinePlaces = { file: 'src/assess/inline-places.ts', tests: ['edge/inline-places.edge.test.ts'] };
const inlineReview = { file: 'src/channels/inline-review.ts', tests: ['channels/inline-review.edge.test.ts'] };
const ownThreads = { file: 'src/channels/own-threads.ts', tests: ['channels/inline-review.edge.test.ts'] };
const findingMark = { file: 'src/text/finding-mark.ts', tests: ['text/finding-mark.test.ts'] };
const annotations = { file: 'src/channels/annotations.ts', tests: ['channels/annotations.test.ts'] };
const world = { file: 'src/edge/world.ts', tests: ['edge/world.test.ts'] };

const members = { file: 'src/event/group-members.ts', tests: ['event/group-members.test.ts'] };
const groupResults = { file: 'src/event/group-results.ts', tests: ['event/group-results.test.ts'] };
const foreign = { file: 'src/event/untrusted.ts', tests: ['event/untrusted.test.ts'] };

/** The rows: [rule and its place, what is broken, the text, what stands there instead]. */
export const BREAKAGES = [
  [gate, 'an instruction to the reviewers gates nothing', 'return isNotice(finding) || isAtLeast', 'return isAtLeast'],
  [gate, '`fail-on` is not asked', 'isAtLeast(finding.severity, failOn)', "finding.severity === 'critical'"],
  [
    gate,
    'what is missing hides a failure',
    "failing.length ? 'fail' : missing.length ? 'incomplete'",
    "missing.length ? 'incomplete' : failing.length ? 'fail'",
  ],
  [gate, 'what is missing passes', "missing.length ? 'incomplete' : 'pass'", "'pass'"],
  [gate, 'no completed review passes', 'facts.missing.length ? facts.missing : [NO_REVIEW]', 'facts.missing'],
  [gate, 'what does not block fails', 'facts.findings.filter((finding) => finding.blocking)', 'facts.findings'],
  [severity, 'the threshold itself is not reached', '<= severityRank(threshold)', '< severityRank(threshold)'],
  [severity, '`never` is reached by all', "threshold !== 'never' && ", "threshold === 'never' || "],

  [votes, 'one other vendor answers a critical vote', 'const ANSWERS = 2', 'const ANSWERS = 1'],
  [votes, 'the same vendor answers itself', '.filter((vendor) => !severe.has(vendor))', ''],
  [votes, 'an outvoted critical vote is forgotten', 'contested: true,', 'contested: false,'],
  [
    votes,
    'a contested finding counts as it was outvoted',
    "...settled('settled', 'critical',",
    "...settled('settled', middle,",
  ],
  [votes, 'votes lower others while a notice stands', 'if (held) {', 'if (false) {'],
  [votes, 'security and data loss are voted down', 'if (risk === null && isAnsweredBy', 'if (isAnsweredBy'],
  [votes, 'an even number has no middle', 'return between(lower ??', 'return upper ?? between(lower ??'],

  [
    status,
    'one completed pass is enough',
    "passes.every((status) => status === 'completed')",
    "passes.some((status) => status === 'completed')",
  ],
  [status, 'passes that were never run are not missed', ' && passes.length >= run.reviewer.passes', ''],
  [status, 'a cut-off review is complete', '  ...FLAG_CLASSES,\n', "  ...FLAG_CLASSES,\n  'truncated',\n"],
  [status, 'a crash before the end is forgiven', 'review.closed ? AFTER_THE_END : FLAG_CLASSES', 'AFTER_THE_END'],
  [status, 'what could not be read is forgiven', '    ...unread,\n', ''],
  [status, 'no end is needed', 'return review.closed || pass.finished || explained ?', 'return true ?'],
  [status, 'no account is needed', 'accounted || said ? []', 'true ? []'],
  [
    status,
    'findings that were counted and not read are forgiven',
    "class: lost ? 'unread' : 'miscounted'",
    "class: 'miscounted'",
  ],
  [status, 'one reviewer is a quorum', 'Math.max(1, counting.length - 1)', '1'],
  [status, 'one vendor is a quorum', 'Math.max(1, Math.min(2, vendorsOf(counting)))', '1'],
  [status, 'a tool counts for the quorum', '  if (isTool(reviewer)) return false;\n', ''],
  [status, 'a refusal is no loss when the quorum is met', 'return lost.map(', 'return [].map('],

  [
    hold,
    'words of models count though an instruction stands',
    'return stands ? { rounds, held: true } : free();',
    'return free();',
  ],
  [hold, 'what was not read holds nothing', 'const stands = unread.length > 0 || ', 'const stands = '],
  [
    hold,
    'nobody looks when nothing but the unread is there',
    'if (!notices.length && !unread.length)',
    'if (!notices.length)',
  ],
  [
    hold,
    'a declined instruction holds for ever',
    'return stands ? { rounds, held: true } : free();',
    'return { rounds, held: true };',
  ],
  [hold, 'what was not read is not told', '...unreadTexts(notices), ', ''],

  [
    ids,
    'findings keep the order in which they came',
    'inReportOrder(findings).flatMap((index) => findings[index] ?? [])',
    '[...findings]',
  ],
  [ids, 'links keep the ids of before', 'related: moved(finding.related)', 'related: finding.related'],
  [ids, 'sources keep the ids of before', 'alsoIn: moved(source.alsoIn)', 'alsoIn: source.alsoIn'],
  [ids, 'two findings have one key', 'key: keys[index] ?? finding.key', 'key: finding.key'],
  [ids, 'what is carried takes ids of others', '(last.get(letter) ?? 0) + 1', '1'],
  [ids, 'what was set aside keeps the ids of before', 'alsoIn: linked(source.alsoIn, ids)', 'alsoIn: source.alsoIn'],

  [numbering, 'ids in code are renamed', 'if (code(at)) return whole;', ''],
  [
    numbering,
    'ids between fences are renamed',
    'fenced[index] ? line : renamedLine(line, names)',
    'renamedLine(line, names)',
  ],
  [
    numbering,
    'ids of an earlier round are renamed',
    'EARLIER_BEFORE.test(before) || EARLIER_AFTER.test(after)',
    'false',
  ],
  [numbering, 'a range is two ids', 'return range(first, last, names) ?? pair(', 'return pair('],
  [
    numbering,
    'an id of several findings names one',
    '(uses.get(own) ?? name) === name && uses.get(own) !== null ? name : null',
    'name',
  ],
  [
    numbering,
    'ids are renamed by another review',
    'renamed(text, numbering.get(file))',
    'renamed(text, [...numbering.values()][0])',
  ],
  [numbering, 'what is carried names findings of before', 'body: renamed(body, names)', 'body'],

  [characters, 'tag characters are seen', '\\u{e0000}-\\u{e0fff}', ''],
  [characters, 'the zero-width space is seen', '\\u200b\\u200c\\u2060', '\\u200c\\u2060'],
  [characters, 'overrides of direction are seen', '\\u202a-\\u202e', ''],
  [characters, 'isolates of direction are seen', '\\u2066-\\u206f', ''],
  [
    characters,
    'the joiner of emoji is a hiding place',
    '(?<!\\p{Extended_Pictographic}\\ufe0f?|\\p{Emoji_Modifier})\\u200d',
    '\\u200d',
  ],
  [
    characters,
    'variation selectors are ordinary',
    'VARIATION_CLASS = String.raw`\\ufe00-\\ufe0f`',
    'VARIATION_CLASS = String.raw`\\ufe00`',
  ],
  [characters, 'controls of C1 are seen', '\\u007f-\\u009f', '\\u007f'],
  [characters, 'tags spell nothing', '- 0xe0000)', '- 0xe0001)'],
  [
    characters,
    'a lone percent sign throws',
    '  try {\n    return decodeURIComponent(text);\n  } catch {\n    return text;\n  }',
    '  return decodeURIComponent(text);',
  ],

  [fences, 'two backticks open a fence', 'end - start < 3', 'end - start < 2'],
  [
    fences,
    'code within a sentence opens a fence',
    "found === null || found.behind.includes('`') ?",
    'found === null ?',
  ],
  [fences, 'a shorter mark closes', 'found.mark.startsWith(mark)', 'mark.startsWith(found.mark)'],
  [fences, 'a mark with an info closes', " && found.behind.trim() === ''", ''],
  [
    fences,
    'a fence that nothing closes swallows the rest',
    'if (end < lines.length) fenced.fill',
    'if (end <= lines.length) fenced.fill',
  ],
  [fences, 'code closes the fence that is written for it', "longestRun(code, '`') + 1", "longestRun(code, '`')"],
  [fences, 'a first fence is taken for the wrapping one', 'lines[last]?.trim() === wrapping.mark', 'true'],

  [redact, 'parts of a secret stay', 'const PART = 7', 'const PART = 14'],
  [redact, 'a secret spread over a text stays', 'const SPREAD = 12', 'const SPREAD = 40'],
  [redact, 'base64 at another offset stays', '...[0, 1, 2].flatMap(', '...[0].flatMap('],
  [redact, 'base32 behind other bytes stays', '...[0, 1, 2, 3, 4].map(', '...[0].map('],
  [redact, 'a reversed secret stays', '    reversed(own),\n', ''],
  [redact, 'hexadecimal stays', "    hex.join(''),\n    hex.join('').toUpperCase(),\n", ''],
  [redact, 'colours hide a secret', 'if (code === ESCAPE) at = lastOfSequence(text, at);', ''],
  [
    redact,
    'values of secret names are kept',
    'SECRET_NAME.test(name) || !ORDINARY.test(value)',
    '!ORDINARY.test(value)',
  ],
  [redact, 'secrets in addresses stay', '[value, ...secretsInUrls(value)]', '[value]'],
  [redact, 'a line of a log is a command', ".replace(/^([\\s\\p{Z}\\p{Cf}]*)::/u, '$1: :')", ''],
  [redact, 'two ranges leave what stands between their ends', 'to = Math.max(to, end);', 'to = end;'],

  [paths, 'an old name means nothing', 'if (now !== undefined) return', 'if (false) return'],
  [paths, 'a deleted file means nothing', 'if (known.deleted.has(path)) return', 'if (false) return'],
  [
    paths,
    'the first of several is taken',
    'return second === undefined ? exact(only, known) :',
    'return true ? exact(only, known) :',
  ],
  [
    paths,
    'the change does not decide between several',
    'const [only, second] = touched.length ? touched : now;',
    'const [only, second] = now;',
  ],
  [
    paths,
    'a bare name of another checkout is any file of that name',
    '(from < parts.length - 1 || known.changed.has(found.path))',
    'true',
  ],
  [paths, 'what lies in a submodule is not there', "if (known.listing.get(outer) === 'submodule')", 'if (false)'],
  [paths, 'a piece of a path refutes', '?? torn([...whole, ...cut], known) ??', '??'],
  [
    paths,
    'an added file was at base',
    "file.status === 'added' || file.status === 'copied' ? null :",
    "file.status === 'copied' ? null :",
  ],

  [spawn, 'what a process leaves running lives on', '    await endSurvivors(family);\n', ''],
  [
    spawn,
    'no group of its own, so no signal reaches its children',
    'stdio, detached: true };\n  const watcher',
    'stdio, detached: false };\n  const watcher',
  ],
  [spawn, 'it has our environment', 'env: { ...env }, stdio', 'env: { ...process.env, ...env }, stdio'],
  [
    spawn,
    'a flood is not stopped',
    "    ladder.end('output-limit');\n      };\n      return [\n        capture",
    '  };\n      return [\n        capture',
  ],
  [spawn, 'the final output ends nothing', "if (ending !== null) ladder.final(ending === 'final');", ''],
  [spawn, 'what could not be started throws', '.catch((error: unknown) => failedStart(error))', ''],

  [fates, 'one silent reviewer closes a critical finding', 'const needed = strict ? 2 : 1;', 'const needed = 1;'],
  [output, 'the fixes of an earlier round stay', '    await rm(join(directory, FIXES_PATCH), { force: true });\n', ''],
  [
    cited,
    'the lines of the claim are evidence against it',
    'if (inside(number, own.lines) || ownTexts.has(squeeze(line))) return [];',
    '',
  ],
  [cited, 'what the change says of itself is evidence', "isDocument ? '' : (file.code()[number - 1] ?? '')", 'line'],
  [
    prose,
    'any text is code where the language is unknown',
    "if (!syntaxes) return lines.map(() => '');",
    'if (!syntaxes) return lines;',
  ],
  [
    weigh,
    'what is cited need not be about the claim',
    'return isAbout(evidence, path, question) ?',
    'return evidence ?',
  ],
  [
    weigh,
    'a claim without lines is refuted by its own code',
    "place.lines === null && place.code.trim() === ''",
    'false',
  ],
  [
    weigh,
    'it refutes what it calls critical',
    "if (verdict === 'refuted' && severity !== null && !isMilder)",
    'if (false)',
  ],
  [weigh, 'it lowers without saying to what', "if (verdict === 'lowered' && !isMilder)", 'if (false)'],
  [weigh, 'nothing is cited', 'if (!reason || !cites.length)', 'if (!reason)'],
  [answers, 'the last of two verdicts counts', ' || said.size !== 1', ''],
  [
    answers,
    'half an answer beside another is not seen',
    "if (verdictsIn(text) !== documents?.filter(({ value }) => 'verdict' in value).length) return null;",
    'if (!documents) return null;',
  ],
  [
    questions,
    'the same vendor is asked as if it were another',
    'const isOther = ({ vendor }: Reviewer): boolean => !question.vendors.includes(vendor);',
    'const isOther = (_: Reviewer): boolean => true;',
  ],
  [
    effects,
    'one voice sets aside what two vendors raised',
    "opinion?.verdict === 'refuted' && isNew(about) && isAlone(finding, vendorOf)",
    "opinion?.verdict === 'refuted' && isNew(about)",
  ],
  [
    effects,
    'what an earlier round held is set aside',
    "opinion?.verdict === 'refuted' && isNew(about) && isAlone(finding, vendorOf)",
    "opinion?.verdict === 'refuted' && isAlone(finding, vendorOf)",
  ],
  [effects, 'it goes below what others say', 'const least = mostSevere([milder, floor]);', 'const least = milder;'],
  [heldOpinions, 'opinions are asked for while a notice stands', 'if (held) return NOT_ASKED;', ''],
  [further, 'an answer on another head is used again', 'prior.head === change.head &&', ''],
  [further, 'an answer in a foreign report is used again', "prior?.trust.kind === 'authenticated' &&", 'prior &&'],
  [
    answered,
    'an earlier critical goes below what the opinion says',
    'if (isAnswered(now, prior, options)) return asAnswered(now, options);',
    'if (isAnswered(now, prior, options)) return now;',
  ],

  [word, 'the author accepts', '&& isSameName(people.author, author)', '&& false'],
  [word, 'the last pusher accepts', 'return pushers.some((login) => isSameName(login, author))', 'return false'],
  [word, 'anybody accepts where nobody knows who pushed', 'if (!pushers.length) return', 'if (false) return'],
  [word, 'an edited comment counts', 'if (edited) return', 'if (false) return'],
  [word, '`override: off` is not heard', "if (access === 'override' && override === 'off')", 'if (false)'],
  [word, '`override: admin` is not heard', "access === 'override' && override === 'admin'", 'false'],
  [accepting, 'a shortened SHA counts', 'if (sha !== head) {', 'if (!head.startsWith(sha)) {'],
  [accepting, 'an app accepts', 'comment.bot ? [] : acceptCommands', 'acceptCommands'],

  [inlinePlaces, 'a place that nothing confirms is shown inline', 'if (!isConfirmed && !isNamed) continue;', ''],
  [inlinePlaces, 'a fix that people must look at is suggested inline', ' || !fix.confined', ''],
  [
    inlinePlaces,
    'a suggestion inline replaces lines that say something else',
    'old.every((line, index) => shown.get(start + index) === line)',
    'old.every((_, index) => shown.has(start + index))',
  ],
  [inlinePlaces, 'carriage returns are suggested inline', "suggestion.includes('\\r') || ", ''],
  [inlineReview, 'what was posted inline is posted again', '!own.posted.has(key) && ', ''],
  [
    inlineReview,
    'what stands is posted inline in every round',
    '(isFirst || round.since === report.round.number)',
    'true',
  ],
  [inlineReview, 'an old head is commented on inline', 'own.data.head !== report.change?.head', 'false'],
  [inlineReview, 'a thread inline in which people talk is resolved', 'return !isAnswered || ', 'return true || '],
  [
    inlineReview,
    'a thread inline that a person opened again is resolved',
    '.filter(({ round }) => round === last)',
    '',
  ],
  [ownThreads, 'words of a stranger silence a finding inline', 'node?.viewerDidAuthor === true ?', 'node ?'],
  [
    findingMark,
    'a mark inline that a text quotes counts',
    "text.slice(text.lastIndexOf('\\n') + 1)",
    'text.slice(Math.max(0, text.indexOf(OPENING)))',
  ],
  [annotations, "annotations take the place of the gate's error", 'const OF_A_LEVEL = 9', 'const OF_A_LEVEL = 10'],
  [world, 'annotations end their command early', ".replaceAll('%', '%25')", ''],
  [world, 'annotations give themselves properties', ".replaceAll(',', '%2C')", ''],
  [marker, 'a text can end the comment', '/[<>&@#', '/[&@#'],
  [
    marker,
    'any line is a marker',
    "text.slice(text.lastIndexOf('\\n') + 1)",
    "(/<!-- deep-review-action .*/.exec(text)?.[0] ?? '')",
  ],
  [closing, 'a comment of a changed workflow closes a gap', 'subject.touchesJobs ? [] : ', ''],
  [closing, 'a cut comment closes a gap', 'markers.filter(({ isWhole }) => isWhole)', 'markers'],
  [legComments, 'a comment of another leg closes what is older', 'sameLeg(marker.leg, leg)', 'true'],
  [closing, 'a comment closes whatever is lost', 'return artifact === trace.artifact', 'return true'],
  [
    remembrance,
    'a cut marker says that it is whole',
    'complete: findings.length === standing.length',
    'complete: true',
  ],
  [own, 'whoever edited it is believed', 'return isOurs ? null :', 'return true ? null :'],
  [own, 'anybody’s comment is ours', 'node?.viewerDidAuthor !== true', 'node === null'],
  [own, 'our own deletion is a person’s will', ' || isViewer(node.actor, viewer)', ''],
  [sticky, 'a deleted comment comes back', 'if (deleted) {', 'if (false) {'],
  [sticky, 'an older run hides a newer one', 'known.editedBy === null && isNewer(known, report, side)', 'false'],
  [sticky, 'the same is posted again', 'unified(known.body) === unified(body)', 'false'],
  [head, 'green of a step that failed', "state === 'success' && isBroken", 'false'],
  [head, 'green over a later run', "if (isLater && own.state !== 'success') return left();", ''],
  [head, 'green over another job', 'if (red) return {', 'if (false) return {'],
  [head, 'green while another job works', "if (state !== 'success' || !atWork) return null", 'return null'],
  [posting, 'a report of another head is posted', 'isOfHead ? found : null', 'found'],
  [posting, 'secrets are sent', 'readReport(redactKnown(await', 'readReport(String(await'],
  [
    quiet,
    'what holds the gate is folded',
    'holdsIn(decision).has(finding.id) || finding.contested',
    'finding.contested',
  ],
  [quiet, 'what came back is folded', " || finding.round.status === 'regressed'", ''],
  [carry, 'a file that changed is carried', "if (!isSame(then, file)) return read('it changed');", ''],
  [carry, 'a mode alone is no change', 'a.mode === b.mode && ', ''],
  [carry, 'what a finding ties to a file is not looked at', 'then.ties.find(', "['x'].filter(() => false).find("],
  [carry, 'anybody’s past carries', "prior.trust.kind !== 'authenticated'", 'prior.trust.kind === null'],
  [
    carry,
    'another configuration carries',
    'before.configuration !== now.configuration',
    'before.configuration === null',
  ],
  [carry, 'a file that left the change is not missed', 'return gone ? `', 'return gone && now.length > 99 ? `'],
  [
    carriedCoverage,
    'who did not complete covers what it once read',
    'carried.some(([id]) => facts.completed.has(id))',
    'carried.length > 0',
  ],

  [demand, 'on demand: a label that is still on asks again', "action === 'labeled' && ", ''],
  [demand, 'on demand: any label asks', 'label !== null && isSameName(label, wanted)', 'label !== null'],
  [demand, 'on demand: a label on an issue asks', 'LABELLING.includes(event) && ', ''],
  [demand, 'on demand: what is not known passes', "unasked === 'pass' && !isUnknown", "unasked === 'pass'"],
  [
    demand,
    'skips: one matching file skips all',
    'if (glob === undefined) return null;',
    'if (glob === undefined) continue;',
  ],
  [demand, 'skips: what steers is skipped', 'if (names.some(steers)) return null;', ''],
  [demand, 'skips: the notes of the review are skipped', ' || reads.some((read) => isSameName(read, name))', ''],
  [demand, 'skips: the old name of a rename does not count', '[path, previousPath]', '[path]'],
  [demand, 'skips: one of several pushers is enough', 'if (!pushers.every(', 'if (!pushers.some('],
  [demand, 'skips: a draft passes', 'how, passes: false });', 'how, passes: true });'],
  [makers, 'skips: a name in a commit is believed', 'return verified ? null', 'return true ? null'],
  [makers, 'skips: a signature of somebody else is believed', 'if (!isOwn)', 'if (false)'],
  [makers, 'skips: a head that GitHub does not list', '[head, ...own.map(({ sha }) => sha)]', '[]'],
  [
    makers,
    'skips: commits that are not listed',
    'if (commits.length >= LISTED_AT_MOST)',
    'if (commits.length > LISTED_AT_MOST)',
  ],
  [asking, 'on demand: an older comment asks', '|| Date.parse(createdAt) > after', '|| true'],
  [asking, 'on demand: the comment of the event is not heard', 'url === own ||', ''],
  [asking, 'on demand: an app asks', '!comment.bot && ', ''],
  [
    asking,
    'on demand: anybody asks',
    "whyUnheard(comment, { command: 'run', people });",
    'null as ReturnType<typeof whyUnheard>;',
  ],
  [
    skipping,
    'on demand: an input waits for a label of its own',
    "given === 'always' || isSameWhen(base, given)",
    'true',
  ],
  [skipping, 'skips: another file skips more', 'holds: skipsNoMore', 'holds: () => true'],
  [unread, 'skips: a run that reviewed nothing closes by code', 'if (facts.isUnread)', 'if (false)'],
  [standing, 'on demand: reviews of another head stand', ' || prior?.head !== head', ' || prior === null'],
  [members, 'queue: a merge of another head is explained', 'if (other !== undefined)', 'if (false)'],
  [members, 'queue: a row may begin anywhere', 'return isRow ? Math.max(1, row) : 1', 'return Math.max(1, row)'],
  [members, 'queue: a pull request is merged twice', 'if (!isTwice) return member', 'return member'],
  [members, 'queue: any branch will do', 'if (pull.baseBranch === branch) return member', 'return member'],
  [members, 'queue: the name is believed against the queue', '!isElsewhere(answers.last, facts)', 'true'],
  [groupResults, 'queue: a change of workflows is believed', "if (jobs === 'yes')", 'if (false)'],
  [
    groupResults,
    'queue: one leg is enough',
    'return ordered.filter((each, index)',
    'return ordered.slice(0, 1).filter((each, index)',
  ],
  [groupResults, 'queue: what is lost does not matter', 'if (lost) return unknown', 'if (false) return unknown'],
  [groupResults, 'queue: the quorum of then is enough', 'people < needed.reviewers', 'people < 0'],
  [groupResults, 'queue: what passed unread once passes for ever', 'if (!mayBeUnread(kept, rules))', 'if (false)'],
  [groupResults, 'queue: a report of another branch counts', 'return into === branch', 'return true'],
  [foreign, 'forks: any head is read', 'if (!isIt || now !== head || head === null)', 'if (!isIt)'],
  [foreign, 'forks: who may triage decides', "['admin', 'write'].includes", "['admin', 'write', 'read'].includes"],
  [foreign, 'forks: any label will do', '|| !isSameName(label, REVIEW_LABEL)', ''],
  [foreign, 'forks: walls are left to the configuration', "untrusted === 'data' ? {", "untrusted !== 'data' ? {"],
].map(([place, what, from, to]) => ({ ...place, what, from, to }));
