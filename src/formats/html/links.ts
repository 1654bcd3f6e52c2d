/** A tree of a model's text enters; the same tree leaves with every link that leads elsewhere written out: an address is read, not followed. */
import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { ReportChange } from '../../domain/report.js';
import { ownPull } from './places.js';

/** Links to the pull request under review stay; of any other the words stay, and the address as code. */
export function quietLinks(tree: Root, change: ReportChange | null): void {
  const isOwn = ownPull(change);
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'a' || parent === undefined || index === undefined) return undefined;
    const href = typeof node.properties.href === 'string' ? node.properties.href : '';
    if (isOwn(href)) {
      node.properties = { href, rel: ['noopener', 'nofollow', 'noreferrer'] };
      return SKIP;
    }
    const words = written(node, href);
    parent.children.splice(index, 1, ...words);
    return [SKIP, index + words.length];
  });
}

function written(node: Element, href: string): ElementContent[] {
  const address: Element = {
    type: 'element',
    tagName: 'code',
    properties: {},
    children: [{ type: 'text', value: href }],
  };
  // A path says less than the words for it, and leads nowhere from this page.
  if (!/^[a-z][a-z0-9+.-]*:|^\/\//i.test(href)) return node.children;
  const label = wordsOf(node);
  if (label === '' || href.endsWith(label)) return [address];
  return [...node.children, { type: 'text', value: ' (' }, address, { type: 'text', value: ')' }];
}

function wordsOf(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? wordsOf(child) : ''))
    .join('');
}
