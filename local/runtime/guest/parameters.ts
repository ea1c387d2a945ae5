// Google's wording for arguments of the wrong kind or number.
import { exception } from './bridge.js';
import { nameOf } from './log-format.js';

/** `Exception: The parameters (String,number) don't match the method signature for Ui.alert.` */
export function wrongParameters(method: string, args: readonly unknown[]): Error {
  const kinds = args.map(kindOf).join(',');
  return exception(`The parameters (${kinds}) don't match the method signature for ${method}.`);
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? 'Object[]' : `${kindOf(value[0])}[]`;
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value !== 'object') return '(class)';
  if (value instanceof Date) return 'Date';
  return nameOf(value) ?? '(class)';
}
