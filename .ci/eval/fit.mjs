// Fits the weights of the joining score by logistic regression, and scores joins against labels.

/** Pulls the weights toward zero: with some two hundred pairs nothing finer can be told apart. */
const RIDGE = 0.3;
const STEPS = 250;

const logistic = (z) => 1 / (1 + Math.exp(-z));

/** What speaks against a join; everything else may only speak for it. */
const AGAINST = new Set(['subject', 'elsewhere']);

/** `{ base, weights }`, each weight on its side of zero, by gradient descent (Adam): always the same for the same pairs. */
export function fit(features, cases) {
  const rows = cases.flatMap(({ pairs }) => pairs.filter(({ across, known }) => across && known));
  const inputs = rows.map((row) => [...features.map((name) => row.features[name]), 1]);
  const size = features.length + 1;
  const weights = new Array(size).fill(0.5);
  weights[size - 1] = -3;
  const [first, second] = [new Array(size).fill(0), new Array(size).fill(0)];
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = weights.map((weight, k) => (k < size - 1 ? RIDGE * weight : 0));
    inputs.forEach((input, index) => {
      let z = 0;
      for (let k = 0; k < size; k += 1) z += weights[k] * input[k];
      const error = logistic(z) - (rows[index].same ? 1 : 0);
      for (let k = 0; k < size; k += 1) gradient[k] += error * input[k];
    });
    for (let k = 0; k < size; k += 1) {
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

/** Pairwise figures over cases, counted as ../shared/eval/score.mjs counts them. `modelOf`: case → model. */
export function judge(core, cases, modelOf, sameGold) {
  const sum = { tp: 0, fp: 0, fn: 0, unpublished: 0, errors: [] };
  for (const { name, group, items, pairs } of cases) {
    const model = modelOf({ name, group });
    const profiles = items.map(({ finding }) => finding);
    const edges = pairs.map(({ a, b, features }) => ({
      a,
      b,
      strength: scoreOf(model, features) - core.margin(profiles[a], profiles[b]),
    }));
    const groupOf = new Map(
      core
        .completeLinkage(
          items.length,
          edges.filter(({ strength }) => strength >= 0),
        )
        .flatMap((members, at) => members.map((member) => [member, at])),
    );
    for (let a = 0; a < items.length; a += 1) {
      for (let b = a + 1; b < items.length; b += 1) {
        if (items[a].finding.file === items[b].finding.file) continue;
        const [same, joined] = [sameGold(items[a], items[b]), groupOf.get(a) === groupOf.get(b)];
        if (same && joined) sum.tp += 1;
        else if (same || joined)
          note(sum, {
            name,
            same,
            x: items[a],
            y: items[b],
            pair: pairs.find((pair) => pair.a === a && pair.b === b),
            model,
          });
      }
    }
  }
  const precision = sum.tp / (sum.tp + sum.fp || 1);
  const recall = sum.tp / (sum.tp + sum.fn || 1);
  return { ...sum, precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

function note(sum, { name, same, x, y, pair, model }) {
  sum[same ? 'fn' : 'fp'] += 1;
  const unpublished = !same && !x.gold?.length && !y.gold?.length;
  if (unpublished) sum.unpublished += 1;
  const parts = pair
    ? Object.entries(pair.features)
        .filter(([, v]) => v > 0.005)
        .map(([k, v]) => `${k} ${v.toFixed(2)}`)
        .join(', ')
    : 'no candidate';
  const total = pair ? scoreOf(model, pair.features).toFixed(2) : '-';
  sum.errors.push(
    `${same ? 'APART ' : unpublished ? 'JOINED (neither published)' : 'JOINED'} ${name} ${x.finding.reviewer} ${x.finding.id} | ${y.finding.reviewer} ${y.finding.id} :: ${total} :: ${x.finding.title} || ${y.finding.title} :: ${parts}`,
  );
}

/** Mean log loss of the pairs with a known label: finer than the F1, which a single pair moves. */
export function logLoss(cases, modelOf) {
  const losses = cases.flatMap(({ name, group, pairs }) =>
    pairs
      .filter(({ across, known }) => across && known)
      .map(({ features, same }) => {
        const p = logistic(scoreOf(modelOf({ name, group }), features));
        return -Math.log(Math.max(1e-9, same ? p : 1 - p));
      }),
  );
  return losses.reduce((sum, loss) => sum + loss, 0) / (losses.length || 1);
}
