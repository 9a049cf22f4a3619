import { kubesprayWords } from '../kubespray/own-names.ts';
import { looksSecret } from './safe-value.ts';
import { decidingVariables } from './understood-words.ts';

/** Words that names of variables are made of wherever they are, and that say nothing of whose they are. */
const ordinary =
  'a access account acme address admin ansible api app apps auth backup base become bearer bot branch build ca cache cert chart ci client code config conn connection consul credential credentials customer data database db deploy deployment dev domain email end endpoint env environment etcd extra file folder forks gateway gathering git github gitlab google grafana group harbor hash host hosts http https id index internal inventory ip jenkins job json key keys kubernetes ldap level license limit list log login mail master mode monitoring my mysql name namespace new nfs node nodes note number object oci of old only owner pass passphrase password passwd path pg plugin plugins pool port postgres prefix private prod project prometheus proxy public pw pwd redis region release repo repository role root rsa s3 salt secret secrets server service services sets site slack smtp some source space ssh ssl stage staging state string sudo suffix tag tags tar team temp tenant test time tls timeout token tower type url user username users value values var vars vault version webhook wiki worker workers x y yaml zone';

const words: ReadonlySet<string> = new Set([
  ...ordinary.split(' '),
  ...kubesprayWords,
  ...decidingVariables.flatMap((name) => name.toLowerCase().split(/[_.]/)),
]);

/** Whether the name of a variable is made of known words and small numbers alone, so that it gives nothing away. */
export function isUnderstoodName(name: string): boolean {
  if (!/^[A-Za-z_]\w{0,60}$/.test(name) || looksSecret(name)) return false;
  return name
    .toLowerCase()
    .split('_')
    .every((word) => word === '' || words.has(word) || /^\d{1,3}$/.test(word));
}
