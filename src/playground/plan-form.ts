/** The forms in which a plan is taken along. */
export const planForms = ['markdown', 'script', 'gitlab', 'github'] as const;
export type PlanForm = (typeof planForms)[number];
