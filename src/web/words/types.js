/**
 * What a message is made of. A message is data: an id of the catalogue and named values, the same that the program prints
 * with `--json`; words are made last.
 *
 * @typedef {"nl" | "en"} Lang
 * @typedef {{ part: number | bigint, whole: number | bigint }} Share a part of a whole
 * @typedef {{ millionths: number }} Percent a percentage that somebody gave
 * @typedef {{ units: number | bigint, decimals: number }} Decimal a number with decimals, in units of the last of them
 * @typedef {{ readonly id: string, readonly values: Values }} Message
 * @typedef {null | undefined | string | number | bigint | Share | Percent | Decimal | Message | readonly Value[]} Value
 *   nothing, where something could be; a text, a date `2023-07-01` or a moment `2023-06-12T12:00:00Z`; a number; another
 *   message; or a list of values
 * @typedef {{ readonly [name: string]: Value }} Values
 *
 * @typedef {{ readonly values: { readonly [name: string]: string }, readonly nl: readonly string[], readonly en: readonly string[] }} Entry
 *   kinds of values by name; what is said, and of a fault how to mend it
 * @typedef {{ readonly nl: readonly string[], readonly en: readonly string[] }} Noun one and many
 * @typedef {{ readonly messages: { readonly [id: string]: Entry }, readonly nouns: { readonly [name: string]: Noun } }} Catalogue
 */

export {};
