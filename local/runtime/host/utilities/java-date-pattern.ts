// Java's SimpleDateFormat patterns, cut into fields and literal text.
import { ServiceError } from '../services.js';

export type PatternPart = { letter: string; width: number } | { literal: string };

const LETTERS = 'GyYMLwWDdFEuaHkKhmsSzZX';

/**
 * `dd.MM.yyyy 'at' HH` → fields and literals.
 * @throws ServiceError for a letter that means nothing or a quote that does not close
 */
export function readPattern(pattern: string): PatternPart[] {
  const parts: PatternPart[] = [];
  const literal = (text: string): void => {
    const last = parts[parts.length - 1];
    if (last && 'literal' in last) last.literal += text;
    else parts.push({ literal: text });
  };
  let position = 0;
  while (position < pattern.length) {
    const rest = pattern.slice(position);
    const token = /^([A-Za-z])\1*|^''|^'(?:[^']|'')+'|^[^A-Za-z']+/.exec(rest)?.[0];
    if (token === undefined) throw new ServiceError('Unterminated quote');
    if (/^[A-Za-z]/.test(token)) parts.push(field(token));
    else if (token === "''") literal("'");
    else literal(token.startsWith("'") ? token.slice(1, -1).replace(/''/g, "'") : token);
    position += token.length;
  }
  return parts;
}

function field(token: string): PatternPart {
  const letter = token.charAt(0);
  if (!LETTERS.includes(letter)) throw new ServiceError(`Illegal pattern character '${letter}'`);
  return { letter, width: token.length };
}
