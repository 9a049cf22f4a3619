/** The Pythons that a control node runs each ansible-core on: the classifiers of its own setup.cfg or pyproject.toml. */
const ranges: Readonly<Record<string, readonly [from: string, to: string]>> = {
  '2.11': ['3.5', '3.9'],
  '2.12': ['3.8', '3.10'],
  '2.13': ['3.8', '3.10'],
  '2.14': ['3.9', '3.11'],
  '2.15': ['3.9', '3.11'],
  '2.16': ['3.10', '3.12'],
  '2.17': ['3.10', '3.12'],
  '2.18': ['3.11', '3.13'],
};

/** The oldest and the newest Python for an ansible-core; `undefined`: not known here. */
export function pythonRange(ansible: string): readonly [from: string, to: string] | undefined {
  return ranges[/^\d+\.\d+/.exec(ansible)?.[0] ?? ''];
}
