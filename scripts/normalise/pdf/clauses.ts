/** The end of a sentence or a clause, with the marks of notes that may follow it: "3,4", "3/", "³", "^3". */
export const CLAUSE_END =
  /(?:[.;:!?…—]|[^\d],|\d,(?=$| |\^?[\d⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}$))[”’")\]]{0,3}(?: ?\^?[\d*⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}\/?(?:, ?[\d*]{1,3}){0,2})?(?: and| or)?$/;
