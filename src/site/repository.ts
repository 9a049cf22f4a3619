/** Where the sources of this site can be read: `REPOSITORY_URL`, without a slash at its end. */
export const repository = (process.env.REPOSITORY_URL || 'https://github.com/multus-clinic/multus-clinic').replace(
  /\/$/,
  '',
);
