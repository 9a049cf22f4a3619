/** What a requirements file installs. */
export type Pins = {
  /** Its own line for Ansible. */
  readonly requirements: string;
  /** The core that comes with it: exact where it is pinned, else the line of the `ansible` package. */
  readonly pinned: string;
};

/** The community package of major version N is built on core 2.(N + 7); https://docs.ansible.com/ansible/latest/reference_appendices/release_and_maintenance.html. */
const FIRST_CORE = 7;

/** Reads `requirements.txt`; `undefined` where it pins no Ansible. */
export function parseRequirements(text: string): Pins | undefined {
  const versions = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, name, version] = /^([\w.-]+)==(\S+)/.exec(line.trim()) ?? [];
    if (name && version) versions.set(name.toLowerCase(), version);
  }
  const [ansible, core] = [versions.get('ansible'), versions.get('ansible-core') ?? versions.get('ansible-base')];
  if (ansible !== undefined) {
    const pinned = core ?? `2.${Number.parseInt(ansible, 10) + FIRST_CORE}`;
    return { requirements: `ansible ${ansible}`, pinned };
  }
  return core === undefined ? undefined : { requirements: `ansible-core ${core}`, pinned: core };
}
