import type { IPropertiesOptions } from 'docx';

/** Greys and one dark ink: what prints. Six hex digits, as Word writes them. */
export const INK = { text: '0B0C0C', quiet: '505A5F', rule: 'B1B4B6', band: 'F3F2F1', bar: '5B6670' } as const;

const FONT = 'Arial'; // on every machine that opens Word files, and plain to read

const POINT = 20; // twentieths of a point
const heading = (size: number, before: number) => ({
  run: { font: FONT, size: size * 2, bold: true, color: INK.text },
  paragraph: { spacing: { before: before * POINT, after: 6 * POINT }, keepNext: true, keepLines: true },
});

/** The styles of every document. They are Word's own by name, so that a reader can change all at once. */
export const STYLES: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: {
      run: { font: FONT, size: 22, color: INK.text, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 8 * POINT, line: 276, lineRule: 'auto' } },
    },
    heading1: heading(26, 0),
    heading2: heading(18, 24),
    heading3: heading(14, 18),
    heading4: heading(11, 12),
    caption: {
      run: { font: FONT, size: 20, bold: true, italics: false, color: INK.text },
      paragraph: { spacing: { before: 8 * POINT, after: 4 * POINT }, keepNext: true },
    },
    footnoteText: { run: { font: FONT, size: 18 }, paragraph: { spacing: { after: 4 * POINT } } },
    hyperlink: { run: { color: INK.text, underline: { type: 'single' } } },
  },
  paragraphStyles: [
    { id: 'lead', name: 'Lead', basedOn: 'Normal', run: { size: 24 } },
    { id: 'subtitle', name: 'Casebook Subtitle', basedOn: 'Normal', run: { size: 30, color: INK.quiet } },
    { id: 'rating', name: 'Casebook Rating', basedOn: 'Normal', run: { size: 40, bold: true } },
    { id: 'fact', name: 'Casebook Fact', basedOn: 'Normal', paragraph: { spacing: { after: 4 * POINT } } },
    {
      id: 'TOCHeading',
      name: 'TOC Heading',
      basedOn: 'Normal',
      run: { size: 36, bold: true },
      paragraph: { spacing: { after: 10 * POINT }, keepNext: true },
    },
    {
      id: 'TOC2',
      name: 'toc 2',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { spacing: { before: 6 * POINT, after: 2 * POINT } },
    },
    {
      id: 'TOC3',
      name: 'toc 3',
      basedOn: 'Normal',
      paragraph: { indent: { left: 12 * POINT }, spacing: { after: 2 * POINT } },
    },
    { id: 'small', name: 'Small', basedOn: 'Normal', run: { size: 19, color: INK.quiet } },
    {
      id: 'quote',
      name: 'Casebook Quote',
      basedOn: 'Normal',
      paragraph: {
        indent: { left: 12 * POINT },
        border: { left: { style: 'single', size: 24, space: 8, color: INK.rule } },
      },
    },
    {
      id: 'cell',
      name: 'Table Text',
      basedOn: 'Normal',
      run: { size: 19 },
      paragraph: { spacing: { before: 2 * POINT, after: 2 * POINT, line: 240, lineRule: 'auto' } },
    },
  ],
};
