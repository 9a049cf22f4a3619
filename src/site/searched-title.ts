import type { Finding } from '../analyzer/index.ts';

/**
 * The Chinese title of a finding as the search shows and weighs it: without its message and without names of variables and groups. The Chinese index would find a name of the
 * message in the title alone, and none of the pages that quote it; the message is found by the symptom.
 */
export function searchedTitle({ text }: Finding): string {
  return text['zh-CN'].title
    .replace(/`([^`]*)`/g, (_, code: string) => (code.length < 12 ? code : '…'))
    .replace(/\w+_\w+/g, '…')
    .replace(/^[…、\s]+(?:报错|警告|中断)：/, '');
}
