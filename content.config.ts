import { defineCollection } from 'astro:content';
import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
  // Words of Starlight and of its search that it does not have in Chinese.
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
};
