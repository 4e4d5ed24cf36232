import type { ChartNode } from './node.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in XML and HTML, within an attribute in quotes too. */
export const escapeXml = (text: string): string => text.replaceAll(/[&<>"]/g, (found) => ENTITIES[found] ?? found);

/** A drawing as the text of SVG, the same text for the same drawing. Whatever people wrote is escaped. */
export function writeSvg({ tag, attributes, children }: ChartNode): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`);
  const inner = children.map((child) => (typeof child === 'string' ? escapeXml(child) : writeSvg(child)));
  return inner.length === 0 ? `<${tag}${written.join('')}/>` : `<${tag}${written.join('')}>${inner.join('')}</${tag}>`;
}
