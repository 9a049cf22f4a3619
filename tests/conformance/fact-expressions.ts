import type { Release } from '../../src/analyzer/kubespray/releases.ts';
import { resolveRelease } from '../../src/analyzer/kubespray/releases.ts';
import { runTraitsOf } from '../../src/analyzer/kubespray/run-traits.ts';
import type { FactStep } from './fact-case.ts';

type Read = Extract<FactStep, { kind: 'read' }>;

export function releaseOf(name: string): Release {
  const resolved = resolveRelease(name);
  if (resolved.kind !== 'known') throw new Error(`${name} is no release`);
  return resolved.release;
}

/** What a read asks a host for: the address goes by the host's own variables first, then by what the release falls back on. */
function lookup(kubespray: string, { of }: Read, host: string): string {
  if (of !== 'address') return `hostvars[${host}]['${of.name}']`;
  switch (runTraitsOf(releaseOf(kubespray)).addresses.kind) {
    case 'main-ip':
      return `hostvars[${host}]['main_access_ip']`;
    case 'fallback-ip':
      return `hostvars[${host}]['access_ip'] | default(hostvars[${host}]['ip'] | default(hostvars[${host}]['fallback_ip']))`;
    case 'fallback-ips':
      return `hostvars[${host}]['access_ip'] | default(hostvars[${host}]['ip'] | default(fallback_ips[${host}]))`;
  }
}

/** The template of a read, over all hosts of its group. */
export function templateOf(kubespray: string, read: Read): string {
  return `{% for host in groups['${read.group}'] %}{{ ${lookup(kubespray, read, 'host')} }} {% endfor %}`;
}

/** The condition of a read, on the first host of its group. */
export function conditionOf(kubespray: string, read: Read): string {
  return `(${lookup(kubespray, read, `groups['${read.group}'][0]`)}) != 'none'`;
}

/** The template of a variable that stands for another one. */
export const oneMore = '{{ names }}';
