import type { LoadedFramework } from './load.ts';
import { listQuestions } from './questions.ts';
import type { Registry } from './registry.ts';
import type { Framework, Standard } from './schema.ts';

/** Ids of standards and key questions; a standard means all of its key questions. */
export type FrameworkPart = readonly string[];

/**
 * The standard as far as the part goes; null where nothing of it is asked. One of which only some key questions are
 * asked does not count towards the total (R4): it was not looked at as a whole.
 */
function standardIn(standard: Standard, part: ReadonlySet<string>): Standard | null {
  if (standard.evidence !== 'cases') return null;
  if (part.has(standard.id)) return standard;
  const keyQuestions = standard.keyQuestions.filter(({ id }) => part.has(id));
  if (keyQuestions.length === 0) return null;
  return { ...standard, keyQuestions, scored: standard.scored && keyQuestions.length === standard.keyQuestions.length };
}

function restrict(framework: Framework, part: ReadonlySet<string>): Framework {
  const domains = framework.domains.flatMap((domain) => {
    const standards = domain.standards.flatMap((standard) => standardIn(standard, part) ?? []);
    return standards.length > 0 ? [{ ...domain, standards }] : [];
  });
  return { ...framework, domains, caseQuestions: [] };
}

/** The ids a part may be made of: standards that are judged from cases, and their key questions. */
export function partsOf({ domains }: Framework): FrameworkPart {
  const standards = domains.flatMap((domain) => (domain.caseType === null ? [] : domain.standards));
  return standards
    .filter(({ evidence }) => evidence === 'cases')
    .flatMap(({ id, keyQuestions }) => [id, ...keyQuestions.map((key) => key.id)]);
}

/**
 * The framework as far as a part goes: what is outside it is not asked, so it neither shows, nor counts as unanswered
 * (A1), nor is in any figure (F4). A part of null is the whole framework.
 */
export function takePart(loaded: LoadedFramework, part: FrameworkPart | null): LoadedFramework {
  if (part === null) return loaded;
  const framework = restrict(loaded.framework, new Set(part));
  const questions = listQuestions(framework);
  return { framework, part, questions, questionById: new Map(questions.map((question) => [question.id, question])) };
}

/** What a framework and its part are called in a field: `id@version`, or `id@version#2.1,2.2.3`. */
export function nameFramework({ framework: { id, version }, part }: LoadedFramework): string {
  return `${id}@${version}${part === null ? '' : `#${part.join(',')}`}`;
}

/** The framework, or the part of one, that a field's value names; null where this program does not have it. */
export function frameworkCalled(registry: Registry, name: string): LoadedFramework | null {
  const [whole = '', part] = name.split('#');
  const [id = '', version = ''] = whole.split('@');
  const loaded = registry.find(id, Number(version));
  return loaded && takePart(loaded, part === undefined ? null : part.split(','));
}
