/** What the id of an audit looks like. */
export const AUDIT_ID = /^a-[0-9a-z]{12}$/;

/** What the id of a case looks like. */
export const CASE_ID = /^c-[0-9a-z]{12}$/;
