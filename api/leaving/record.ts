import { exportField } from '../../domain/history/fields.ts';
import type { AuditId, CaseId } from '../../domain/ids.ts';
import type { Leaving } from '../contract/leaving.ts';
import { type Context, save } from '../service/context.ts';

/** What leaves: of which audit or case, as which kinds of file, and how. `counts` say how much, never what. */
export interface WhatLeaves {
  readonly subject: AuditId | CaseId;
  readonly files: readonly string[];
  readonly leaving: Leaving;
  readonly counts: Readonly<Record<string, number>>;
}

/** Records that files leave, before they do: what cannot be recorded does not leave. */
export function recordLeaving(context: Context, author: string, { subject, files, leaving, counts }: WhatLeaves): void {
  const at = context.clock().toISOString();
  const value = JSON.stringify({ at, ...leaving, ...counts });
  save(context, 'export', author, (recorder) => {
    recorder.edit(
      subject,
      files.map((file) => ({ field: exportField(file), value })),
    );
  });
}
