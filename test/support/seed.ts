import fc from 'fast-check';

// Property tests try the same cases in every run, or a rare one would one day stop somebody who changed nothing.
// `SEED=7 npm test` tries others; a failure prints the seed and the smallest case it found.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 2026) });
