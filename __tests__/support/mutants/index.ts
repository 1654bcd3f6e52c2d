/** The mutation suite: every shape of a planted critical finding, and every harmless twin. */
import { HOSTILE_SHAPES } from './hostile-shapes.js';
import { JSON_SHAPES } from './json-shapes.js';
import { OWN_SHAPES } from './own-shapes.js';
import { REMARK_SHAPES } from './remark-shapes.js';
import type { Shape } from './shape.js';
import { TEMPLATE_SHAPES } from './template-shapes.js';
import { TOOL_SHAPES } from './tool-shapes.js';
import { TOOL_TWINS } from './tool-twins.js';
import { OWN_TWINS } from './twins.js';

export { defectIn, dice } from './defect.js';
export { hostOf, outcomeOf, strayed, verdictOf, type Program, type Verdict } from './judge.js';
export { mutantOf, type Shape } from './shape.js';

/** Planted critical findings. */
export const SHAPES: readonly Shape[] = [
  ...OWN_SHAPES,
  ...HOSTILE_SHAPES,
  ...TOOL_SHAPES,
  ...TEMPLATE_SHAPES,
  ...REMARK_SHAPES,
  ...JSON_SHAPES,
];

/** Harmless texts that look like findings. */
export const TWINS: readonly Shape[] = [...OWN_TWINS, ...TOOL_TWINS];

/** Whether a verdict is what the specification asks of a shape. */
export function meets(expects: Shape['expects'], verdict: string): boolean {
  if (expects === 'placed') return verdict === 'placed';
  if (expects === 'critical') return verdict === 'placed' || verdict === 'critical';
  if (expects === 'told') return verdict !== 'green';
  return verdict === 'placed' || verdict === 'critical' || verdict === 'red';
}
