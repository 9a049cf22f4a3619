import {
  type Locale,
  type Prediction,
  type Remedy,
  remedyCost,
  remedyTitle,
  resolveRelease,
  rolePatch,
  verdictSentence,
} from '../analyzer/index.ts';

/** A remedy in words, and the diff of the role where it asks for a patched one. */
export type RemedyWords = { readonly title: string; readonly cost: string; readonly patch?: string };

/**
 * The words of a prediction in one language that take the whole analyzer to find; plain data, so that a page has them from the build or
 * from its worker and need not load the analyzer to show a verdict.
 */
export type PredictionWords = {
  readonly sentence: string;
  /** In the order of the prediction's remedies. */
  readonly remedies: readonly RemedyWords[];
};

export function predictionWords(prediction: Prediction, locale: Locale): PredictionWords {
  return {
    sentence: verdictSentence(prediction, locale),
    remedies: prediction.remedies.map((remedy) => remedyWords(remedy, locale)),
  };
}

export function remedyWords(remedy: Remedy, locale: Locale): RemedyWords {
  const patch = remedy.request.patched ? patchOf(remedy.request.kubespray) : undefined;
  return {
    title: remedyTitle(remedy.kind, locale),
    cost: remedyCost(remedy, locale),
    ...(patch === undefined ? {} : { patch }),
  };
}

/** The patch of a release's role as a diff; `undefined`: it has none. */
export function patchOf(release = ''): string | undefined {
  const resolved = resolveRelease(release);
  return resolved.kind === 'unknown' ? undefined : rolePatch(resolved.release)?.diff;
}
