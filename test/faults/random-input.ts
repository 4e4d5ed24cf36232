import fc from 'fast-check';
import type * as z from 'zod';

/** Values that calls may name: what exists, by the name of the property that names it. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

/** The definition inside a schema of zod, as far as the contract uses them. */
interface Definition {
  readonly type: string;
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly keyType?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly items?: readonly z.core.$ZodType[];
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
}

const definitionOf = (schema: z.core.$ZodType): Definition => schema._zod.def as unknown as Definition; // zod types each kind apart

const LONG = 'x'.repeat(100_000);

/** Text of all kinds, some of it long. A schema that wants less than any text refuses most of it. */
const texts = fc.oneof(
  { weight: 9, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }) },
  fc.constantFrom('', 'C1', '2.1.1', '2026-11-24', '=1+1', "' OR 1=1 --", '__proto__', '\u0000', '\ud800', LONG),
);

function stringFor(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const { pattern } = schema._zod as { readonly pattern?: RegExp };
  if (!pattern) return texts;
  // fast-check knows no lookbehind and the like; any text is then as good.
  try {
    return fc.oneof({ weight: 4, arbitrary: fc.stringMatching(pattern) }, texts);
  } catch {
    return texts;
  }
}

/** Values that a schema may take, or that are nearly so. `known` is taken by the name of the property, most of the time. */
export function valuesOf(schema: z.core.$ZodType, known: Known, name = ''): fc.Arbitrary<unknown> {
  const there = known[name];
  const made = makeValues(schema, known, name);
  if (!there || there.length === 0) return made;
  return fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...there) }, made);
}

function makeValues(schema: z.core.$ZodType, known: Known, name: string): fc.Arbitrary<unknown> {
  const definition = definitionOf(schema);
  const within = (inner: z.core.$ZodType | undefined): fc.Arbitrary<unknown> =>
    inner ? valuesOf(inner, known, name) : fc.jsonValue();
  switch (definition.type) {
    case 'string':
      return stringFor(schema);
    case 'number':
      return fc.oneof(
        { weight: 9, arbitrary: fc.integer({ min: 0, max: 500 }) },
        fc.integer(),
        fc.constantFrom(0, -0, 1e308, 2 ** 53),
      );
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constantFrom(...(definition.values ?? [null]));
    case 'enum':
      return fc.constantFrom(...Object.values(definition.entries ?? { none: '' }));
    case 'nullable':
      return fc.oneof(fc.constant(null), within(definition.innerType));
    case 'optional':
    case 'default':
    case 'readonly':
    case 'nonoptional':
      return within(definition.innerType);
    case 'array':
      return fc.array(within(definition.element), { maxLength: 4 });
    case 'tuple':
      return fc.tuple(...(definition.items ?? []).map(within));
    case 'union':
      return fc.oneof(...(definition.options ?? []).map(within));
    case 'record': {
      const keys = definition.keyType ? valuesOf(definition.keyType, known, 'field') : texts;
      return fc.dictionary(keys.map(String), within(definition.valueType), { maxKeys: 4 });
    }
    case 'object': {
      const shape = Object.entries(definition.shape ?? {});
      return fc.record(Object.fromEntries(shape.map(([key, inner]) => [key, valuesOf(inner, known, key)])));
    }
    default:
      return fc.jsonValue(); // a kind that is new to the contract: never valid, always sent
  }
}

/** What a page that has gone wrong might send in the place of an input. */
export const NONSENSE: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom(null, [], '', 0, LONG, { [LONG]: LONG }, JSON.parse('{"__proto__": {"audit": "x"}}')),
);

/** An input with one part of it replaced, dropped or added. */
export const spoilt = (input: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(input, NONSENSE, fc.nat(), fc.constantFrom('replace', 'drop', 'add')).map(([whole, part, at, how]) => {
    if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) return part;
    const entries = Object.entries(whole);
    if (how === 'add' || entries.length === 0) return { ...whole, more: part };
    const spoiltAt = at % entries.length;
    const kept = entries.filter((_, index) => how === 'replace' || index !== spoiltAt);
    return Object.fromEntries(
      kept.map(([key, value], index) => [key, how === 'replace' && index === spoiltAt ? part : value]),
    );
  });
