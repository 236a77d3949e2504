import { feedAnswer } from '../../../../../components/feedOf.ts';

/** The latest resolutions under a heading. */
export const GET = feedAnswer;
