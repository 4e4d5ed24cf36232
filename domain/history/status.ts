import * as z from 'zod';

/** How far a case is. A locked case is complete too, and is edited by nobody until it is reopened with a reason. */
export const CaseStatus = z.enum(['in-progress', 'complete', 'locked']);
export type CaseStatus = z.infer<typeof CaseStatus>;

/** Whether an audit is worked on. A closed one is edited by nobody until it is reopened with a reason. */
export const AuditStatus = z.enum(['open', 'closed']);
export type AuditStatus = z.infer<typeof AuditStatus>;
