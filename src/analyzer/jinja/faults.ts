/** Thrown where an expression is beyond what is evaluated here. */
export class BeyondJinja extends Error {
  override readonly name = 'BeyondJinja';
}

/** Thrown where a filter or a test fails, with its words; Ansible's `AnsibleFilterError`. */
export class FilterFault extends Error {
  override readonly name = 'FilterFault';
}
