import { joinChinese } from '../language/join-chinese.ts';
import type { Locale } from '../locale.ts';

const LABELS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  customresourcedefinition: { en: 'CRD', 'zh-CN': 'CRD' },
  serviceaccount: { en: 'service account', 'zh-CN': 'ServiceAccount' },
  clusterrole: { en: 'cluster role', 'zh-CN': 'ClusterRole' },
  clusterrolebinding: { en: 'cluster role binding', 'zh-CN': 'ClusterRoleBinding' },
};

const daemonsetFor: Readonly<Record<Locale, (engine: string) => string>> = {
  en: (engine) => `DaemonSet for ${engine}`,
  'zh-CN': (engine) => joinChinese(engine, '的 DaemonSet'),
};

/** A Kubernetes object of the Multus role (`type/name`) in words: `CRD`, `DaemonSet for containerd`. */
export function objectLabel(object: string, locale: Locale): string {
  const [type = '', name = ''] = object.split('/');
  const label = LABELS[type]?.[locale];
  if (label !== undefined) return label;
  const engine = /^multus-daemonset-(.+)$/.exec(name)?.[1];
  if (type !== 'daemonset') return object;
  if (engine === undefined) return 'DaemonSet';
  return daemonsetFor[locale](engine);
}
