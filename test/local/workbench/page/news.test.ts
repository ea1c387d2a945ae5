// Reading server-sent events from a stream that comes in pieces.
import fc from 'fast-check';
import { followNews, readEvents } from '../../../../local/workbench/page/news.js';

it('gives complete events and keeps the rest', () => {
  expect(readEvents(': hello\n\ndata: {"a":1}\n\ndata: {"b"')).toEqual({
    events: ['{"a":1}'],
    rest: 'data: {"b"',
  });
});

it('joins the lines of an event, also with carriage returns', () => {
  expect(readEvents('event: x\r\ndata: one\r\ndata: two\r\n\r\n').events).toEqual(['one\ntwo']);
});

it('finds the same events wherever the stream is cut', () => {
  const stream = 'data: 1\n\n: ping\n\ndata: 2\n\ndata: 3\n\n';
  fc.assert(
    fc.property(fc.nat(stream.length), (cut) => {
      const first = readEvents(stream.slice(0, cut));
      const second = readEvents(first.rest + stream.slice(cut));
      expect([...first.events, ...second.events]).toEqual(['1', '2', '3']);
    }),
  );
});

it('says that news come in now, the first time too: what was read before may be old', async () => {
  const stream = new ReadableStream<Uint8Array>();
  const fetched = jest.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(stream));
  try {
    await new Promise<void>((resolve) => void followNews(resolve));
    expect(fetched).toHaveBeenCalledTimes(1);
  } finally {
    fetched.mockRestore();
  }
});
