/** The value of anything under `!vault`: it exists, but nothing else is known of it. Compare by identity. */
export const vaulted: { readonly vaulted: true } = Object.freeze({ vaulted: true });
