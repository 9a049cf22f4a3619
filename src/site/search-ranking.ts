/** How the search weighs a page, in the words and units of Pagefind's `ranking`: an error that is quoted word for word leads, on whatever long page it is. */
export const searchRanking = {
  pageLength: 0.1,
  termFrequency: 0.1,
  termSaturation: 2,
  termSimilarity: 9,
  diacriticSimilarity: 0.8,
} as const;
