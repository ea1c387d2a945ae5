// MailApp: collects what the script gives into one message for the host.
import { ask, exception } from './bridge.js';
import { blobDataOf } from './blob.js';
import { emulateService } from './emulate.js';
import { isObject, textOf, type Given } from './given.js';

class MailApp {
  /** One object; or recipient, subject, body and maybe options; or recipient, reply address, subject, body. */
  sendEmail(...args: unknown[]): void {
    ask('mail.send', messageOf(args));
  }

  getRemainingDailyQuota(): number {
    return ask('mail.remainingQuota') as number;
  }
}

function messageOf(args: unknown[]): Given {
  const [first, second, third, fourth] = args;
  if (args.length === 1 && isObject(first)) return message(first);
  if (args.length === 3) return message({ to: first, subject: second, body: third });
  if (args.length === 4 && isObject(fourth))
    return message({ ...fourth, to: first, subject: second, body: third });
  if (args.length === 4) return message({ to: first, replyTo: second, subject: third, body: fourth });
  const types = args.map(typeName).join(',');
  throw exception(`The parameters (${types}) don't match the method signature for MailApp.sendEmail.`);
}

function message(given: Given): Given {
  const texts = ['to', 'cc', 'bcc', 'replyTo', 'name', 'subject', 'body', 'htmlBody'] as const;
  return {
    ...Object.fromEntries(texts.map((field) => [field, textOf(given[field])])),
    noReply: given.noReply === true,
    attachments: [...attachments(given.attachments), ...inlineImages(given.inlineImages)],
  };
}

function attachments(given: unknown): Given[] {
  if (given === undefined || given === null) return [];
  if (!Array.isArray(given)) throw exception('Invalid argument: attachments');
  return given.map((source: unknown) => attachment(source));
}

function inlineImages(given: unknown): Given[] {
  if (given === undefined || given === null) return [];
  if (!isObject(given)) throw exception('Invalid argument: inlineImages');
  return Object.entries(given).map(([cid, source]) => ({ ...attachment(source), cid }));
}

function attachment(source: unknown): Given {
  const { name, contentType, base64 } = blobDataOf(source);
  return { name: name ?? 'attachment', contentType: contentType ?? 'application/octet-stream', base64 };
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  const name = typeof value;
  return name === 'object' ? 'Object' : name.charAt(0).toUpperCase() + name.slice(1);
}

emulateService('MailApp', new MailApp());
