import { feedAnswer } from '../../components/feedOf.ts';

/** The latest resolutions of the whole site. */
export const GET = feedAnswer;
