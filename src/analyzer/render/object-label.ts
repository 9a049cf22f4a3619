import type { Locale } from '../locale.ts';
import { joinChinese } from './join-chinese.ts';

const LABELS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  customresourcedefinition: { en: 'CRD', 'zh-CN': 'CRD' },
  serviceaccount: { en: 'service account', 'zh-CN': '服务账号' },
  clusterrole: { en: 'cluster role', 'zh-CN': '集群角色' },
  clusterrolebinding: { en: 'cluster role binding', 'zh-CN': '集群角色绑定' },
};

/** A Kubernetes object of the Multus role (`type/name`) in words: `CRD`, `DaemonSet for containerd`. */
export function objectLabel(object: string, locale: Locale): string {
  const [type = '', name = ''] = object.split('/');
  const label = LABELS[type]?.[locale];
  if (label !== undefined) return label;
  const engine = /^multus-daemonset-(.+)$/.exec(name)?.[1];
  if (type !== 'daemonset') return object;
  if (engine === undefined) return 'DaemonSet';
  return locale === 'zh-CN' ? joinChinese(engine, '的 DaemonSet') : `DaemonSet for ${engine}`;
}
