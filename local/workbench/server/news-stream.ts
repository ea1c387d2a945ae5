// `GET /api/events`: the news as server-sent events.
import type { ServerResponse } from 'node:http';
import type { NewsDesk } from '../engine/news-desk.js';

/** A line now and then shows both sides that the other is there. */
const HEARTBEAT = 20_000;

export function streamNews(response: ServerResponse, news: NewsDesk): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
  response.write(': welcome\n\n');
  const stop = news.listen((piece) => response.write(`data: ${JSON.stringify(piece)}\n\n`));
  const heart = setInterval(() => response.write(': still here\n\n'), HEARTBEAT);
  heart.unref();
  response.on('close', () => {
    stop();
    clearInterval(heart);
  });
}
