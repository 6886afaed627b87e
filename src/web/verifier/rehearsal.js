/** Rehearsals: logs whose name says that nothing in them is a result (transcript.md, "programme"). */

const LABEL = /^oefening(?:[./]|$)/i;

/** Whether a log of this name is a rehearsal. @param {string} origin */
export const isRehearsal = (origin) => LABEL.test(origin);

/** What a verdict has more where it is one. @param {string} origin @returns {{rehearsal?: true}} */
export const marked = (origin) => (isRehearsal(origin) ? { rehearsal: true } : {});
