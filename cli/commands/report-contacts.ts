import { AppError } from '../../api/errors.ts';
import { type Contacts, Survey } from '../../domain/report/contacts.ts';
import { authorOf, type Call, type Command, optionOf, withWorkbook } from '../command.ts';
import { auditOf } from './import.ts';

const SURVEY = /^(.+?)\s+(\d{1,4})(?:\s+of\s+(\d{1,4}))?$/;

/** Surveys as they are typed: "Case managers 24 of 30; Volunteers 7". */
function surveysOf(typed: string): readonly Survey[] {
  const parts = typed.split(';').map((part) => part.trim());
  return parts
    .filter((part) => part !== '')
    .map((part) => {
      const [, who = '', replied, asked] = SURVEY.exec(part) ?? [];
      const survey = Survey.safeParse({
        who,
        asked: asked === undefined ? null : Number(asked),
        replied: Number(replied ?? Number.NaN),
      });
      if (survey.success) return survey.data;
      throw new AppError('bad-input', '--surveys: expected "WHO REPLIED of ASKED", with ; between, ASKED if known.');
    });
}

function meetingsOf(typed: string): number | null {
  if (typed === '') return null;
  if (/^\d{1,4}$/.test(typed)) return Number(typed);
  throw new AppError('bad-input', '--meetings: expected a whole number, or nothing to take it away.');
}

/** What is known now, with what was typed in its place. */
function changed(call: Call, now: Contacts): Contacts | null {
  const [meetings, surveys] = [optionOf(call, 'meetings'), optionOf(call, 'surveys')];
  if (meetings === undefined && surveys === undefined) return null;
  return {
    meetings: meetings === undefined ? now.meetings : meetingsOf(meetings),
    surveys: surveys === undefined ? now.surveys : surveysOf(surveys),
  };
}

function writeContacts({ meetings, surveys }: Contacts): string {
  const rows = surveys.map(
    ({ who, asked, replied }) => `${who}: ${replied}${asked === null ? '' : ` of ${asked}`} replied`,
  );
  return `${[`Meetings held: ${meetings ?? 'not known'}`, ...rows].join('\n')}\n`;
}

/** `casebook report contacts` */
export const reportContacts: Command = {
  name: 'report contacts',
  usage: 'WORKBOOK --audit ID [--meetings N] [--surveys "WHO REPLIED of ASKED; ..."] [--json]',
  does: 'shows the meetings held and the replies to surveys that the report gives, or writes them down',
  takes: ['WORKBOOK'],
  options: { audit: 'value', meetings: 'value', surveys: 'value', json: 'flag' },
  needs: ['audit'],
  run: (call) =>
    withWorkbook(call, async ({ client }) => {
      const audit = auditOf(call);
      const { contacts: now } = await client['reportText.get']({ audit });
      const contacts = changed(call, now);
      if (contacts !== null) await client['reportText.writeContacts']({ author: authorOf(call), audit, contacts });
      const kept = contacts ?? now;
      call.terminal.out(call.options['json'] ? `${JSON.stringify(kept, null, 2)}\n` : writeContacts(kept));
      return 0;
    }),
};
