import { language } from './language.js';
import { texts } from './texts.js';

const PATIENCE = 60_000;

/** What the server refused or could not do, in words for people. */
export class ApiError extends Error {
  constructor(status, body) {
    super(messageOf(status, body));
    this.status = status;
  }
}

function messageOf(status, body) {
  if (status === 401) return texts.errors.loggedOut;
  if (typeof body?.message === 'string' && body.message && status >= 400 && status < 500) return body.message;
  return texts.errors[{ 0: 'network', 403: 'forbidden', 404: 'notFound', 408: 'slow', 200: 'malformed' }[status] ?? 'server'];
}

/**
 * Reads what the extension tells in Cockpit.
 *
 * `get('bottlenecks', { pathway, from })` gives the parsed answer; what is null is left out. `signal` ends the waiting
 * without an error message: the promise then never settles, as nobody is there to read it.
 */
export function client(api) {
  // In the diagram points api.engine is the page's whole address.
  const engine = window.location.pathname.match(/\/app\/cockpit\/([^/]+)/)?.[1] ?? 'default';
  const root = `${api.cockpitApi}/plugin/loeftet/${engine}/`;

  function url(path, fields = {}) {
    const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
    const query = new URLSearchParams(given).toString();
    return root + path + (query && `?${query}`);
  }

  async function get(path, fields, signal) {
    let answer;
    let text;
    try {
      answer = await fetch(url(path, fields), {
        headers: { Accept: 'application/json', 'Accept-Language': language },
        credentials: 'same-origin',
        cache: 'no-store',
        signal: AbortSignal.any([AbortSignal.timeout(PATIENCE), ...(signal ? [signal] : [])]),
      });
      text = await answer.text();
    } catch (error) {
      if (signal?.aborted) return new Promise(() => {});
      throw new ApiError(error.name === 'TimeoutError' ? 408 : 0);
    }
    const json = parsed(text);
    if (!answer.ok) throw new ApiError(answer.status, json);
    if (json === null || typeof json !== 'object') throw new ApiError(200);
    return json;
  }

  return { url, get };
}

function parsed(text) {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}
