import type { Visitor } from './browser.ts';

/** Makes a visitor the one whose cookie it is (signIn of test/people.ts). */
export async function enterAs(
  { page, at }: Pick<Visitor, 'page' | 'at'>,
  { cookie }: { readonly cookie: string },
): Promise<void> {
  const cookies = cookie.split('; ').map((pair) => {
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    return { name, value, url: at('/') };
  });
  await page.context().addCookies(cookies);
}
