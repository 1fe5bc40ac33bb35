import { texts } from './texts.js';

/** What the server refused, in words for people; `errors` belongs to single fields. */
export class ApiError extends Error {
  constructor(status, body) {
    super(messageOf(status, body));
    this.status = status;
    this.body = body;
    this.errors = Array.isArray(body?.errors) ? body.errors : body?.field ? [{ field: body.field, message: body.message }] : [];
  }
}

function messageOf(status, body) {
  if (status === 0) return texts.errors.network;
  if (status === 401) return texts.errors.loggedOut;
  if (typeof body?.message === 'string' && body.message && status < 500) return body.message;
  if (Array.isArray(body?.errors) && body.errors.length) return texts.errors.summary(body.errors.length);
  if (status === 403) return texts.errors.forbidden;
  if (status === 404) return texts.errors.notFound;
  if (status === 413) return texts.errors.tooLarge;
  return texts.errors.server;
}

/** The application's own root: Tasklist may live under a servlet context path. */
export function contextPath(api) {
  return api.baseApi.replace(/\/api\/engine\/?$/, '').replace(/\/camunda$/, '');
}

// Read anew for every call: after a new login in another window the token given at rendering is stale.
function token(api) {
  const cookie = document.cookie.split('; ').find((entry) => entry.startsWith('XSRF-TOKEN='));
  return cookie ? cookie.slice('XSRF-TOKEN='.length) : api.CSRFToken;
}

export function client(api) {
  const root = contextPath(api);

  async function call(method, path, body, options = {}) {
    const headers = { Accept: 'application/json' };
    if (method !== 'GET') headers['X-XSRF-TOKEN'] = token(api);
    const isForm = body instanceof FormData;
    if (body !== undefined && !isForm) headers['Content-Type'] = 'application/json';
    let answer;
    try {
      answer = await fetch(root + path, {
        method,
        headers,
        credentials: 'same-origin',
        cache: 'no-store',
        body: body === undefined || isForm ? body : JSON.stringify(body),
        ...options,
      });
    } catch {
      throw new ApiError(0);
    }
    const text = await answer.text();
    const json = parsed(text);
    if (!answer.ok) throw new ApiError(answer.status, json);
    return json;
  }

  return {
    url: (path) => root + path,
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body),
    put: (path, body, options) => call('PUT', path, body, options),
    remove: (path) => call('DELETE', path),
  };
}

function parsed(text) {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}
