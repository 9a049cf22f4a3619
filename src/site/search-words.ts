import type { Locale } from '../analyzer/index.ts';

/**
 * What readers type for a page in other words than its own, or in Chinese words that the index would split. A browser splits a Chinese word
 * that is typed alone in another way than the index does; such a word is here as the browser splits it, too. By the page's path without the
 * folder of its language; the search weighs them as it does a title.
 */
export const searchWords: Readonly<Record<string, Readonly<Record<Locale, readonly string[]>>>> = {
  'find-your-error': {
    en: ['error message'],
    'zh-CN': ['报错', '报 错', '报错信息', '错误信息', '升级失败', '运行失败'],
  },
  'understand/limit-serial-hostvars': { en: ['limit', 'serial', 'hostvars'], 'zh-CN': ['limit', '批次'] },
  'fix/fixes': { en: ['skip-tags', 'skip multus', 'workaround'], 'zh-CN': ['跳过 multus', '绕过', '怎么修复'] },
  'fix/best-practices': {
    en: ['drain'],
    'zh-CN': ['只升级一台', '逐台升级', '腾空', '滚动升级'],
  },
  'reference/privacy': { en: ['offline', 'air-gapped'], 'zh-CN': ['离线', '内网'] },
  'reference/releases': { en: ['releases', 'versions'], 'zh-CN': ['版本', '版本对照'] },
  'reference/command-line': {
    en: ['exit status', 'exit code', 'pipeline'],
    'zh-CN': ['命令行', '命令行工具', '退出码', '流水线'],
  },
  'reference/evidence': { en: ['recordings'], 'zh-CN': ['实测证据', '证据'] },
  findings: { en: ['all findings', 'list of findings', 'findings'], 'zh-CN': ['全部诊断结果'] },
  'findings/facts-cache-required': { en: ['fact cache'], 'zh-CN': ['事实缓存', '事实 缓 存', '缺少事实缓存'] },
  'findings/host-unreachable': {
    en: ['unreachable', 'node is down'],
    'zh-CN': ['无法访问主机', '主机不可达', '节点宕机'],
  },
  'findings/registered-value-masked': { en: ['placeholder'], 'zh-CN': ['占位变量'] },
};
