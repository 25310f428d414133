import type { FastifyInstance } from 'fastify';

export interface Who {
  readonly cookie: string;
}

/** Asks the API as someone. @returns the status and the body, of which nothing is where there is none */
export const asking =
  (app: FastifyInstance) =>
  async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    headers: Who | Record<string, string>,
    payload?: object,
  ) => {
    const answer = await app.inject({
      method,
      url: `/api${url}`,
      headers: { ...headers },
      ...(payload && { payload }),
    });
    return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() };
  };
export type Asked = ReturnType<typeof asking>;
