// Prints what became of the mutants: a row for each shape, totals, and whether the bounds hold.
const PLACED = 0.95;
const TWINS_GREEN = 0.99;
const COLUMNS = ['placed', 'critical', 'red', 'found', 'green'];

/** Prints both tables; whether no planted finding ends green, accepted shapes are placed, and twins stay green. */
export function printTable(results) {
  const shapes = results.filter(({ shape }) => shape.expects !== 'green');
  const twins = results.filter(({ shape }) => shape.expects === 'green');
  return [shapes.length === 0 || planted(shapes), twins.length === 0 || harmless(twins)].every(Boolean);
}

function planted(results) {
  row('planted critical findings', 'asked', [
    'planted',
    ...COLUMNS.map((name) => (name === 'green' ? 'GREEN' : name)),
    'lost',
    'extra',
  ]);
  for (const { shape, planted: count, verdicts, lost, extra, right } of results) {
    const missed = right < count ? '  !' : '';
    row(shape.name, shape.expects, [count, ...COLUMNS.map((name) => verdicts[name] ?? 0), lost, extra], missed);
  }
  const accepted = results.filter(({ shape }) => shape.expects === 'placed');
  const told = results.filter(({ shape }) => shape.expects === 'told');
  const strict = results.filter(({ shape }) => shape.expects !== 'told');
  const green = count(results, 'green') + count(strict, 'found');
  const share = count(accepted, 'placed') / sum(accepted);
  const ofTools = results.filter(({ shape }) => shape.seen !== null).length;
  console.log(
    `\n${results.length} shapes (${ofTools} seen in public texts of other tools), ${sum(results)} mutants: ${green} end GREEN (bound 0)`,
  );
  console.log(
    `shapes that are accepted: ${accepted.length}, ${percent(share)} read as critical at their place (bound ${percent(PLACED)})`,
  );
  const words = results.filter(({ shape }) => shape.expects === 'critical');
  console.log(
    `shapes below a severity heading: ${words.length}, ${percent((count(words, 'placed') + count(words, 'critical')) / sum(words))} read as critical`,
  );
  console.log(
    `shapes without a grade: ${told.length}, ${count(told, 'found')} mutants green with the finding in the report\n`,
  );
  return green === 0 && !(share < PLACED);
}

function harmless(results) {
  row('harmless twins', '', ['planted', 'green', 'RED', 'lost', 'extra']);
  for (const { shape, planted: count, verdicts, lost, extra, right } of results) {
    row(shape.name, '', [count, verdicts.green ?? 0, verdicts.red ?? 0, lost, extra], right < count ? '  !' : '');
  }
  const share = count(results, 'green') / sum(results);
  console.log(
    `\n${results.length} twins, ${sum(results)} mutants: ${percent(share)} stay green (bound ${percent(TWINS_GREEN)})\n`,
  );
  return share >= TWINS_GREEN;
}

function row(name, asked, cells, mark = '') {
  console.log(`${name.padEnd(34)} ${asked.padEnd(9)}${cells.map((cell) => String(cell).padStart(9)).join('')}${mark}`);
}

function sum(results) {
  return results.reduce((total, { planted: each }) => total + each, 0);
}

function count(results, verdict) {
  return results.reduce((total, { verdicts }) => total + (verdicts[verdict] ?? 0), 0);
}

function percent(share) {
  return `${(100 * share).toFixed(1)} %`;
}
