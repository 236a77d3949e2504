import fc from 'fast-check';

/**
 * Properties try the same cases at every run, so that a test that passed passes again. To look
 * for new ones: `SEED=$RANDOM npm test unit`.
 */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20_091_006) });
