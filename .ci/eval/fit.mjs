// Fits the weights of the joining score by logistic regression, and scores joins against labels.

/** Pulls the weights toward zero: nothing finer can be told apart. */
const RIDGE = 0.1;
const STEPS = 300;

/** Rules, not likelihoods: kept as they are. */
const GIVEN = new Map([['subject', -6.5]]);

const logistic = (z) => 1 / (1 + Math.exp(-z));

/** What speaks against a join; everything else may only speak for it. */
const AGAINST = new Set(['subject', 'elsewhere', 'otherKind', 'otherRemedy', 'rival']);

const trainable = ({ across, same }) => across && same !== undefined;

/**
 * `{ base, weights }`, each weight on its side of zero, by gradient descent (Adam): always the same for the same pairs.
 * A case's `share` is how much each of its pairs counts.
 */
export function fit(features, cases) {
  const rows = cases.flatMap(({ pairs, share = 1 }) => pairs.filter(trainable).map((pair) => ({ ...pair, share })));
  const inputs = rows.map((row) => [...features.map((name) => row.features[name]), 1]);
  const size = features.length + 1;
  const weights = new Array(size).fill(0.5);
  weights[size - 1] = -3;
  features.forEach((name, k) => (weights[k] = GIVEN.get(name) ?? weights[k]));
  const [first, second] = [new Array(size).fill(0), new Array(size).fill(0)];
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = weights.map((weight, k) => (k < size - 1 ? RIDGE * weight : 0));
    inputs.forEach((input, index) => {
      let z = 0;
      for (let k = 0; k < size; k += 1) z += weights[k] * input[k];
      const error = (logistic(z) - (rows[index].same ? 1 : 0)) * rows[index].share;
      for (let k = 0; k < size; k += 1) gradient[k] += error * input[k];
    });
    for (let k = 0; k < size; k += 1) {
      if (GIVEN.has(features[k])) continue;
      first[k] = 0.9 * first[k] + 0.1 * gradient[k];
      second[k] = 0.99 * second[k] + 0.01 * gradient[k] ** 2;
      weights[k] -= (0.1 * (first[k] / (1 - 0.9 ** step))) / (Math.sqrt(second[k] / (1 - 0.99 ** step)) + 1e-8);
      if (k < size - 1) weights[k] = AGAINST.has(features[k]) ? Math.min(0, weights[k]) : Math.max(0, weights[k]);
    }
  }
  return { base: weights[size - 1], weights: Object.fromEntries(features.map((name, k) => [name, weights[k]])) };
}

export const scoreOf = (model, features) =>
  Object.entries(model.weights).reduce((sum, [name, weight]) => sum + weight * features[name], model.base);

/** Which group each finding of a case is in, when pairs are scored by `model` and the bar is `bar`. */
export function groupsOf(core, { findings, pairs }, model, bar) {
  const strengths = new Map();
  for (const { a, b, features } of pairs) {
    const total = Math.min(scoreOf(model, features), core.mostFor(features));
    strengths.set(a * findings.length + b, total - bar - core.margin(findings[a], findings[b]));
  }
  const strengthOf = (a, b) => strengths.get(a * findings.length + b);
  const edges = pairs
    .filter(({ candidate }) => candidate)
    .map(({ a, b }) => ({ a, b, strength: strengthOf(a, b) }))
    .filter(({ strength }) => strength >= core.FLOOR);
  return groupNumbers(core.averageLinkage(findings.length, edges, core.FLOOR, strengthOf));
}

/** How far above the bar a blind reader would put each kind of pair. */
const READER = { same: 3, partial: 1, unsure: -1, different: -1 };

/** The groups that the blind reader's labels give under the same rules: each finding once, no chains. */
export function readersGroups(core, { findings, pairs }) {
  const edges = pairs
    .filter(({ across, blind }) => across && READER[blind] > 0)
    .map(({ a, b, blind }) => ({ a, b, strength: READER[blind] }));
  return groupNumbers(core.averageLinkage(findings.length, edges, 0));
}

const groupNumbers = (groups) => new Map(groups.flatMap((members, at) => members.map((member) => [member, at])));

/** The published labels, as ../shared/eval/score.mjs counts them. */
export const byPublished = ({ published }) => published;
/** Strictly: what overlaps only in part, or is uncertain, counts for nothing. */
export const byReader = ({ blind }) => ({ same: true, different: false })[blind] ?? null;
/** What overlaps in part is the same, as the published reports have it. */
export const byReaderInPart = ({ blind }) => ({ same: true, partial: true, different: false })[blind] ?? null;

/** Pairwise figures over cases. `groupsIn`: case → group of each finding. `truthOf`: pair → true, false or null. */
export function judge(cases, groupsIn, truthOf) {
  const sum = { right: 0, wrong: 0, missed: 0, unpublished: 0, unread: 0, errors: [] };
  for (const entry of cases) {
    const groups = groupsIn(entry);
    for (const pair of entry.pairs) {
      const truth = truthOf(pair);
      if (!pair.across || truth === null) continue;
      const joined = groups.get(pair.a) === groups.get(pair.b);
      if (truth && joined) sum.right += 1;
      else if (truth) sum.missed += 1;
      else if (joined) {
        sum.wrong += 1;
        if (pair.unpublished) sum.unpublished += 1;
        if (pair.unread) sum.unread += 1;
      }
      if (truth !== joined) sum.errors.push(errorLine(entry, pair, joined));
    }
  }
  const precision = sum.right / (sum.right + sum.wrong || 1);
  const recall = sum.right / (sum.right + sum.missed || 1);
  return { ...sum, precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

function errorLine({ name, findings }, pair, joined) {
  const [x, y] = [findings[pair.a], findings[pair.b]];
  const parts = Object.entries(pair.features)
    .filter(([, value]) => value > 0.005)
    .map(([feature, value]) => `${feature} ${value.toFixed(2)}`)
    .join(', ');
  return `${joined ? 'JOINED' : 'APART '} ${name} ${x.reviewer} ${x.id}@${x.line} | ${y.reviewer} ${y.id}@${y.line} :: reader says ${pair.unread ? 'nothing (other pull requests)' : pair.blind}${pair.unpublished ? ', neither published' : ''} :: ${x.title} || ${y.title} :: ${parts}`;
}

/** Mean log loss of the pairs with a label: finer than the F1, which a single pair moves. */
export function logLoss(cases, modelOf) {
  const losses = cases.flatMap(({ group, pairs }) =>
    pairs.filter(trainable).map(({ features, same }) => {
      const p = logistic(scoreOf(modelOf(group), features));
      return -Math.log(Math.max(1e-9, same ? p : 1 - p));
    }),
  );
  return losses.reduce((sum, loss) => sum + loss, 0) / (losses.length || 1);
}
