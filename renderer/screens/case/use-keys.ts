import { useEffect } from 'react';
import type { QuestionId } from '../../../domain/ids.ts';
import { useSaver } from '../../session/casebook.tsx';
import { useCaseFile } from '../../session/open-case.tsx';
import { focusQuestion, GUIDANCE_ID, lookAtChoice, placeOf } from './controls.ts';
import { actsWhenHeld, type Command, readKey } from './keys.ts';
import { nextApplicable, type Step, sectionOf } from './moves.ts';
import type { Walk } from './walk.ts';

/** What keys act on. */
export interface KeyPorts {
  readonly walk: Walk;
  readonly singleKeys: boolean;
  readonly goToCase: (by: Step) => void;
}

function goToGuidance(walk: Walk): void {
  const guidance = document.getElementById(GUIDANCE_ID);
  const asked = walk.asked.get();
  if (document.activeElement === guidance && asked !== null) focusQuestion(asked);
  else guidance?.focus();
}

/** Acts on the keys of the form while the case is on the screen. */
export function useKeys({ walk, singleKeys, goToCase }: KeyPorts): void {
  const file = useCaseFile();
  const saver = useSaver();
  useEffect(() => {
    /** A step that stays in the section; past its end the key is the browser's, so that Tab gets out. */
    function stepHere(question: QuestionId, by: Step): boolean {
      const walked = { sections: file.sections, rows: file.view().rows };
      const next = nextApplicable(walked, question, by);
      const isHere = next !== null && sectionOf(walked, next) === sectionOf(walked, question);
      if (isHere) walk.goTo(next);
      return isHere;
    }

    /** Does what a key asks of the question that has the focus. Gives whether the key is used up. */
    function actOn(command: Command, question: QuestionId): boolean {
      switch (command.kind) {
        case 'answer':
          walk.answerAndGoOn(question, command.answer);
          return true;
        case 'look':
          lookAtChoice(question, command.by);
          return true;
        case 'clear':
          walk.clear(question);
          return true;
        case 'next':
        case 'previous':
          walk.step(question, command.kind === 'next' ? 1 : -1);
          return true;
        case 'next-here':
        case 'previous-here':
          return stepHere(question, command.kind === 'next-here' ? 1 : -1);
        case 'note':
          walk.openNote(question);
          return true;
        case 'history':
          walk.dialog.set({ kind: 'history', question });
          return true;
        case 'example':
          walk.markExample(question);
          return true;
        case 'save-note':
          void saver.flushAll();
          walk.step(question, 1);
          return true;
        case 'leave-note':
          return focusQuestion(question);
        default:
          return false;
      }
    }

    /** Does what a key asks of the screen. Gives whether the key is used up. */
    function actOnScreen({ kind }: Command): boolean {
      const asked = walk.asked.get();
      switch (kind) {
        case 'go-to':
          walk.dialog.set({ kind: 'go-to' });
          return true;
        case 'next-unanswered':
        case 'previous-unanswered':
          walk.goToUnanswered(asked, kind === 'next-unanswered' ? 1 : -1);
          return true;
        case 'next-section':
        case 'previous-section':
          walk.goToSection(asked, kind === 'next-section' ? 1 : -1);
          return true;
        case 'next-case':
        case 'previous-case':
          goToCase(kind === 'next-case' ? 1 : -1);
          return true;
        case 'guidance':
          goToGuidance(walk);
          return true;
        case 'undo':
          void walk.undo();
          return true;
        case 'redo':
          void walk.redo();
          return true;
        default:
          return false;
      }
    }

    function onKeyDown(event: KeyboardEvent): void {
      const { target } = event;
      if (event.defaultPrevented || (target instanceof Element && target.closest('dialog'))) return;
      const { where, question } = placeOf(target);
      const command = readKey(event, where, singleKeys);
      if (!command) return;
      const isHeldBack = event.repeat && !actsWhenHeld(command);
      if (isHeldBack || (question !== null && actOn(command, question)) || actOnScreen(command)) event.preventDefault();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [file, saver, walk, singleKeys, goToCase]);
}
