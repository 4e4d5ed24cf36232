import type { FrameworkPart } from './part.ts';
import type { Framework } from './schema.ts';

/** A standard that a part can be made of, with its key questions, as people choose among them. */
export interface PartChoice {
  readonly id: string;
  readonly title: string;
  /** The title of its domain, which says what kind of cases it is judged on. */
  readonly domain: string;
  readonly keyQuestions: readonly { readonly id: string; readonly text: string }[];
}

/** What a part can be made of: the standards that are judged on cases of a type, and their key questions, in order. */
export function partChoices({ domains }: Framework): readonly PartChoice[] {
  return domains.flatMap(({ title: domain, caseType, standards }) =>
    caseType === null
      ? []
      : standards.flatMap((standard) => {
          if (standard.evidence !== 'cases') return [];
          const keyQuestions = standard.keyQuestions.map(({ id, text }) => ({ id, text }));
          return [{ id: standard.id, title: standard.title, domain, keyQuestions }];
        }),
  );
}

/** The key questions that a part asks: those it names, and all of each standard it names. */
export function keyQuestionsIn(choices: readonly PartChoice[], part: FrameworkPart): readonly string[] {
  const named = new Set(part);
  return choices.flatMap(({ id, keyQuestions }) =>
    keyQuestions.filter((key) => named.has(id) || named.has(key.id)).map((key) => key.id),
  );
}

/** The part that asks these key questions, as short as can be: a standard of which all are asked stands for them. */
export function partAsking(choices: readonly PartChoice[], keyQuestions: readonly string[]): FrameworkPart {
  const asked = new Set(keyQuestions);
  return choices.flatMap((standard) => {
    const ids = standard.keyQuestions.map(({ id }) => id).filter((id) => asked.has(id));
    return ids.length > 0 && ids.length === standard.keyQuestions.length ? [standard.id] : ids;
  });
}
