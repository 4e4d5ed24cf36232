import { createElement, type ReactNode } from 'react';
import type { ChartNode } from '../../domain/chart/node.ts';

/** SVG's name of an attribute as React has it. */
function reactName(name: string): string {
  if (name === 'class') return 'className';
  return name.startsWith('aria-') ? name : name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function render({ tag, attributes, children }: ChartNode, key: number): ReactNode {
  const named = Object.entries(attributes).map(([name, value]) => [reactName(name), value] as const);
  const inner = children.map((child, at) => (typeof child === 'string' ? child : render(child, at)));
  return createElement(tag, { ...Object.fromEntries(named), key }, ...(inner.length > 0 ? [inner] : []));
}

/** A drawing alone: whoever shows it gives it its words and its table. */
export function ChartDrawing({ drawing }: { readonly drawing: ChartNode }) {
  return render(drawing, 0);
}
