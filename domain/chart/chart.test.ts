import { describe, expect, test } from 'vitest';
import { PUBLISHED, readPublished, recomputed } from '../../samples/test-published.ts';
import { Rating } from '../ids.ts';
import type { Chart } from './chart.ts';
import { bandWordsOf, chartsOfResults } from './charts-of-results.ts';
import type { ChartNode } from './node.ts';
import { ratingsChart } from './ratings-chart.ts';
import { writeSvg } from './svg.ts';
import { type TrendLine, trendChart } from './trend-chart.ts';

const { loaded, results } = recomputed(readPublished('gloucestershire-2020'));
const { ratings, keyQuestions, prompts } = chartsOfResults(results, loaded.framework);
const { ratings: scale } = loaded.framework.rules;

function everyNode(node: ChartNode): readonly ChartNode[] {
  return [node, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : everyNode(child)))];
}

const everyChart = PUBLISHED.flatMap((name) => {
  const one = recomputed(readPublished(name));
  const charts = chartsOfResults(one.results, one.loaded.framework, name);
  return [charts.ratings, charts.keyQuestions, ...charts.prompts];
});

const rowOf = ({ table }: Chart, start: string) => table.rows.find(([head = '']) => head.startsWith(start));
const textsOf = ({ drawing }: Chart) =>
  everyNode(drawing).flatMap(({ children }) => children.filter((one) => typeof one === 'string'));
const allOf = ({ drawing }: Chart, tag: ChartNode['tag']) => everyNode(drawing).filter((node) => node.tag === tag);

describe('every chart', () => {
  test('is an image with a title and a description, which it is labelled by', () => {
    for (const { id, title, description, drawing } of everyChart) {
      expect(drawing.attributes).toMatchObject({ role: 'img', 'aria-labelledby': `${id}-title ${id}-desc` });
      const svg = writeSvg(drawing);
      expect(svg).toContain(`<title id="${id}-title">${title}</title>`);
      expect(svg).toContain(`<desc id="${id}-desc">${description}</desc>`);
    }
  });

  test('has a table with a row for each thing it shows, and no ragged row', () => {
    for (const { table } of everyChart) {
      expect(table.rows.length).toBeGreaterThan(0);
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    }
  });

  test('has no style of its own, which the content policy would refuse, and no id twice', () => {
    for (const { drawing } of everyChart) {
      const nodes = everyNode(drawing);
      for (const { attributes } of nodes) expect(Object.keys(attributes)).not.toContain('style');
      const ids = nodes.flatMap(({ attributes }) => ('id' in attributes ? [attributes['id']] : []));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('keeps its marks within its own bounds, words apart', () => {
    for (const { drawing, width, height } of everyChart) {
      for (const { attributes: box } of everyNode(drawing).filter(({ tag }) => tag === 'rect')) {
        expect(Number(box['x']) + Number(box['width'])).toBeLessThanOrEqual(width);
        expect(Number(box['y']) + Number(box['height'])).toBeLessThanOrEqual(height);
      }
    }
  });
});

test('a wording with markup in it stays a wording', () => {
  const chart = ratingsChart('c', [{ label: '<b>"A" & B</b>', rating: null, movedFrom: null }], scale);
  expect(writeSvg(chart.drawing)).toContain('&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;');
});

describe('the chart of ratings', () => {
  test('R6 says both ratings of a standard that the panel moved', () => {
    expect(rowOf(ratings, '2.1')).toEqual(['2.1 Assessment', 'Good', 'Requires improvement']);
    expect(rowOf(ratings, '2.3')).toEqual(['2.3 Implementation and delivery', 'Outstanding', '']);
  });

  test('R6 marks the rating before the panel once for each of the three that Gloucestershire moved', () => {
    const marks = allOf(ratings, 'line').filter(({ attributes }) => attributes['class'] === 'app-chart__before');
    expect(marks).toHaveLength(3);
  });

  test('a better rating has a longer bar, and no rating has words in its place', () => {
    const rated = scale.map(({ id, title }) => ({ label: title, rating: id, movedFrom: null }));
    const chart = ratingsChart('c', [...rated, { label: '4.1', rating: null, movedFrom: null }], scale);
    const bars = allOf(chart, 'rect').filter(({ attributes }) => attributes['class'] === 'app-chart__bar');
    const widths = bars.map(({ attributes }) => Number(attributes['width']));
    expect(widths).toEqual(widths.toSorted((one, other) => one - other));
    expect(new Set(widths).size).toBe(scale.length);
    expect(textsOf(chart)).toContain('Not rated');
    expect(chart.description).toContain('Not rated 1');
  });

  test('a rating that the scale does not have is not rated', () => {
    const chart = ratingsChart('c', [{ label: '1.1', rating: Rating.parse('splendid'), movedFrom: null }], scale);
    expect(textsOf(chart)).toContain('Not rated');
  });
});

describe('key questions against the bands', () => {
  test('F5 has percentage, counts, band and Wilson interval of each in its table', () => {
    // Wilson for 14 of 23, by hand: 60.87% ± gives 40.8 to 77.8
    expect(rowOf(keyQuestions, '2.1.3')?.slice(1)).toEqual(['61%', '14 of 23', 'Requires improvement', '41% to 78%']);
  });

  test('F1 one without a percentage has no dot, and says that it is not rated', () => {
    const questions = results.standards.flatMap((one) => (one.evidence === 'cases' ? one.keyQuestions : []));
    expect(allOf(keyQuestions, 'circle')).toHaveLength(questions.length - 1);
    expect(rowOf(keyQuestions, '3.4.2')?.slice(1)).toEqual(['', '0 of 0', 'Not rated', '']);
  });

  test('R1 the boundaries are those of the framework', () => {
    expect(textsOf(keyQuestions)).toEqual(expect.arrayContaining(['0%', '50%', '65%', '80%', '100%']));
  });
});

describe('prompts from strongest to weakest', () => {
  const all = recomputed(readPublished('leicestershire-2021'));
  const charts = chartsOfResults(all.results, all.loaded.framework).prompts;

  test('F2 every prompt that has a percentage is in one of the charts, the strongest first', () => {
    expect(charts.flatMap(({ table }) => table.rows)).toHaveLength(95);
    for (const { table } of charts) {
      const percents = table.rows.map(([, percent = '']) => Number.parseInt(percent, 10));
      expect(percents).toEqual(percents.toSorted((one, other) => other - one));
    }
  });

  test('F4 each has its counts, of what the framework counts it of', () => {
    const [court] = charts;
    expect(court && rowOf(court, '2.1.1.a')?.slice(1)).toEqual(['85%', '11 of 13 asked']);
  });

  test('an audit without answers has no such chart', () => {
    expect(prompts).toEqual([]); // Gloucestershire's report printed no prompts
  });
});

describe('a trend over audits', () => {
  const point = (label: string, startsFramework = false) => ({ label, startsFramework });
  const value = (percent: number) => ({ percent, yes: percent, of: 100 });
  const chart = (lines: readonly TrendLine[], points = [point('2018', true), point('2019'), point('2021', true)]) =>
    trendChart({ id: 't', title: 'Trend' }, points, lines, bandWordsOf(loaded.framework));

  test('no line is drawn from one set of standards to another, and the break is marked', () => {
    const drawn = chart([{ label: '2.1.1', values: [value(50), value(60), value(70)] }]);
    const lines = allOf(drawn, 'polyline').map(({ attributes }) => String(attributes['points']).split(' ').length);
    expect(lines).toEqual([2, 1]);
    expect(textsOf(drawn)).toContain('other standards');
  });

  test('no line is drawn over an audit without the figure', () => {
    const points = [point('2018', true), point('2019'), point('2020')];
    const drawn = chart([{ label: '2.1.1', values: [value(50), null, value(70)] }], points);
    expect(allOf(drawn, 'polyline')).toHaveLength(2);
    expect(drawn.table.rows).toEqual([['2.1.1', '50%, 50 of 100', 'none', '70%, 70 of 100']]);
  });

  test('a mark of few cases is open, and no line leads on from an audit that stands apart', () => {
    const points = [{ ...point('Inspection', true), standsApart: true }, point('November'), point('December')];
    const drawn = chart([{ label: '2.1.1', values: [value(50), { ...value(60), isSmall: true }, value(70)] }], points);
    expect(allOf(drawn, 'polyline').map(({ attributes }) => String(attributes['points']).split(' ').length)).toEqual([
      1, 2,
    ]);
    expect(allOf(drawn, 'circle').map(({ attributes }) => attributes['fill'])).toEqual([undefined, 'none', undefined]);
    expect(drawn.table.rows[0]?.[2]).toBe('60%, 60 of 100, few cases');
    expect(drawn.description).toContain('An open mark is of few cases.');
  });

  test('labels of lines that end together are pushed apart', () => {
    const lines = ['a', 'b', 'c'].map((label) => ({ label, values: [value(50), value(60), value(70)] }));
    const labels = allOf(chart(lines), 'text').filter(({ children }) => ['a', 'b', 'c'].includes(String(children[0])));
    const places = labels.map(({ attributes }) => Number(attributes['y'])).toSorted((one, other) => one - other);
    for (const [at, y] of places.slice(1).entries()) expect(y - (places[at] ?? 0)).toBeGreaterThanOrEqual(12);
  });
});
