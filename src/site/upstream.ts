/** A place upstream that a claim rests on. Exactly one is given. */
export type UpstreamReference = {
  /** Of kubernetes-sigs/kubespray. */
  readonly issue?: number;
  readonly pr?: number;
  readonly commit?: string;
  /** `TAG:path` in kubernetes-sigs/kubespray, or `ansible vX.Y.Z:path`. */
  readonly file?: string;
};

/** A reference as a reader sees it, and where it leads. */
export type UpstreamTarget = { readonly label: string; readonly href: string };

const KUBESPRAY = 'https://github.com/kubernetes-sigs/kubespray';
const ANSIBLE = 'https://github.com/ansible/ansible';

/** The label and address of a reference; throws where it names none, so that a page with a hole does not build. */
export function upstreamTarget({ issue, pr, commit, file }: UpstreamReference): UpstreamTarget {
  if (issue !== undefined) return { label: `#${issue}`, href: `${KUBESPRAY}/issues/${issue}` };
  if (pr !== undefined) return { label: `#${pr}`, href: `${KUBESPRAY}/pull/${pr}` };
  if (commit !== undefined) return { label: commit.slice(0, 9), href: `${KUBESPRAY}/commit/${commit}` };
  const [, ansible, tag, path] = /^(ansible )?([^\s:]+):(\S+)$/.exec(file ?? '') ?? [];
  if (tag === undefined || path === undefined) throw new Error(`Not an upstream reference: ${file}`);
  return {
    label: `${path.split('/').slice(-3).join('/')} (${ansible ? 'ansible ' : ''}${tag})`,
    href: `${ansible ? ANSIBLE : KUBESPRAY}/blob/${tag}/${path}`,
  };
}
