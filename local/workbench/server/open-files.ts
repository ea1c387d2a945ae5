// `GET /api/files` and `GET /api/file`: the open formats in the world's folder, by the names they were written under.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { placeInside } from '../../runtime/world/place-inside.js';
import { Refusal } from '../engine/refusal.js';
import type { FileView } from '../protocol.js';

const RECORD = '.exports.json';
const TYPES: Record<string, string> = {
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.ics': 'text/calendar; charset=utf-8',
  '.eml': 'message/rfc822',
};

export function fileViews(folder: string): FileView[] {
  return namesIn(folder).flatMap((name) => {
    const found = statSync(placeInside(folder, name), { throwIfNoEntry: false });
    if (found?.isFile() !== true) return [];
    return [{ name, address: `/api/file?name=${encodeURIComponent(name)}`, size: found.size }];
  });
}

/** @throws Refusal (404) for any name that is not one of the open formats */
export function openFile(folder: string, name: string): { type: string; bytes: Buffer } {
  if (!fileViews(folder).some((file) => file.name === name)) {
    throw new Refusal(`There is no file "${name.slice(0, 80)}" among the open formats.`, 404);
  }
  const type = TYPES[path.extname(name)] ?? 'application/octet-stream';
  return { type, bytes: readFileSync(placeInside(folder, name)) };
}

function namesIn(folder: string): string[] {
  try {
    return Object.keys(JSON.parse(readFileSync(placeInside(folder, RECORD), 'utf8')) as object);
  } catch {
    return [];
  }
}
