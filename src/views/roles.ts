/** Roles of WAI-ARIA's Digital Publishing module, which Astro's types do not know. */
const role = (name: string): Record<string, string> => ({ role: name });

export const noteref = role('doc-noteref');
export const backlink = role('doc-backlink');
export const endnotes = role('doc-endnotes');
