/** What an operative paragraph asks for beside its verb: something by a time, or a report. */
export const ASKS = ['deadline', 'report'] as const;
export type Ask = (typeof ASKS)[number];

/** What a paragraph can have for `has:`: what it asks for, or something in doubt about its text. */
export const HAS = [...ASKS, 'doubt'] as const;
export type Has = (typeof HAS)[number];
