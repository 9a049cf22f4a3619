import type { APIRoute } from 'astro';
import { findingsJson } from '../findings-json.ts';

/** `/findings.json`. */
export const GET: APIRoute = ({ site }) => {
  const home = new URL(import.meta.env.BASE_URL, site).href;
  return new Response(`${JSON.stringify(findingsJson(home), undefined, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
