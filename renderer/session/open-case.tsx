import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { OpenCase, QuestionState } from '../../api/contract/case.ts';
import type { LoadedFramework } from '../../domain/framework/load.ts';
import { takePart } from '../../domain/framework/part.ts';
import type { Question } from '../../domain/framework/questions.ts';
import type { CaseId, QuestionId } from '../../domain/ids.ts';
import { type CaseFile, makeCaseFile } from './case-file.ts';
import { useCasebook, useFrameworks, useSaver, useUndo } from './casebook.tsx';
import type { ChangedAnswer } from './meanwhile.ts';
import { type Query, useQuery } from './query.ts';
import { useAtRest } from './rested.ts';
import type { SectionState } from './sections.ts';
import { type CaseView, settledOf } from './view-case.ts';
import { hearWindows } from './windows.ts';

/** A case that was read, with its framework. */
export interface ReadCase {
  readonly opened: OpenCase;
  readonly loaded: LoadedFramework;
}

/** Reads a case and the framework it goes by. */
export function useReadCase(id: CaseId): Query<ReadCase> & { readonly reload: () => void } {
  const { client } = useCasebook();
  const frameworks = useFrameworks();
  return useQuery(id, async () => {
    const preparing = frameworks.prepare(id).catch(() => {}); // what it cannot get is asked for by its name below
    const opened = await client['case.open']({ case: id });
    await preparing;
    const whole = await frameworks.get(opened.framework, opened.frameworkVersion);
    return { opened, loaded: takePart(whole, opened.part) };
  });
}

const CaseFileContext = createContext<CaseFile | null>(null);

/** Gives the parts of the case screen the open case. It keeps up with the other windows. */
export function CaseFileProvider({ read, children }: { readonly read: ReadCase; readonly children: ReactNode }) {
  const { client, author } = useCasebook();
  const saver = useSaver();
  const undo = useUndo();
  const [file] = useState(() => makeCaseFile(read.opened, read.loaded, { client, author, saver, undo }));
  useEffect(() => {
    const refresh = (): void => void file.refresh().catch(() => {}); // what is shown stays; the save state tells of a lost host
    window.addEventListener('focus', refresh);
    const stop = hearWindows((news) => {
      if (news.kind === 'saved' && news.subject === file.id) refresh();
    });
    return () => {
      window.removeEventListener('focus', refresh);
      stop();
    };
  }, [file]);
  return <CaseFileContext value={file}>{children}</CaseFileContext>;
}

/** The open case. */
export function useCaseFile(): CaseFile {
  const file = useContext(CaseFileContext);
  if (!file) throw new Error('expected a CaseFileProvider above, found none');
  return file;
}

function useSelected<T>(select: (file: CaseFile) => T): T {
  const file = useCaseFile();
  return useSyncExternalStore(file.subscribe, () => select(file));
}

/** A part of the case, drawn when whoever types rests. The part must be the same while nothing in it differs. */
export function useCaseAtRest<T>(select: (view: CaseView) => T): T {
  const file = useCaseFile();
  return useAtRest(file.subscribeAtRest, () => select(file.view()));
}

/** The case as it is now; whoever asks is drawn at every change. */
export const useCaseView = (): CaseView => useSelected((file) => file.view());

/** One question as it is now; whoever asks is drawn when it changes. Null where it is not asked of this case. */
export const useRow = (question: QuestionId): QuestionState | null =>
  useSelected((file) => file.view().rows.get(question) ?? null);

/** Whether any of these questions applies. */
export const useIsAnyAsked = (questions: readonly Question[]): boolean =>
  useSelected((file) => questions.some(({ id }) => (file.view().rows.get(id)?.state ?? 'na-by-rule') !== 'na-by-rule'));

/** That the answer to a question took the place of another. */
export const useChange = (question: QuestionId): ChangedAnswer | null => useSelected((file) => file.changeOf(question));

/** Why the case takes no edit; null while it does. */
export const useSettled = () => useSelected((file) => settledOf(file.view()));

/** Whether the note on a question is marked as a practice example. */
export const useIsExample = (question: QuestionId): boolean =>
  useSelected((file) => file.view().examples.has(question));

/** The note of another window that this window's took the place of unseen. */
export const useOtherNote = (question: QuestionId): string | null => useSelected((file) => file.otherNoteOn(question));

/** How far a section is, when whoever types rests. */
export const useSectionState = (section: string): SectionState | null =>
  useCaseAtRest((view) => view.sections.get(section) ?? null);

/** Whether the answer to a key question contradicts its prompts (A2). */
export const useContradiction = (question: QuestionId) =>
  useSelected((file) => file.view().contradictions.get(question) ?? null);
