import { DataFactory, Writer } from 'n3';

/** The vocabularies that the catalogue speaks. */
export const prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** `dct:title` */
export type Name = `${keyof typeof prefixes}:${string}`;
/** A thing by its address, a sentence in French, or a value of a type. */
export type Value =
  | { readonly iri: string }
  | { readonly text: string }
  | { readonly value: string; readonly type: Name };

/** A thing and what is said of it; every one has an address, so that two ways to write the graph are easily compared. */
export interface Thing {
  readonly id: string;
  readonly type: Name;
  readonly says: readonly (readonly [Name, readonly Value[]])[];
}

export const iri = (address: string): Value => ({ iri: address });
export const text = (sentence: string): Value => ({ text: sentence });

function ldValue(value: Value) {
  if ('iri' in value) return { '@id': value.iri };
  if ('text' in value) return { '@value': value.text, '@language': 'fr' };
  return { '@value': value.value, '@type': value.type };
}

/** The graph as JSON-LD. */
export const toJsonLd = (things: readonly Thing[]) => ({
  '@context': prefixes,
  '@graph': things.map(({ id, type, says }) => ({
    '@id': id,
    '@type': type,
    ...Object.fromEntries(says.map(([name, values]) => [name, values.map(ldValue)])),
  })),
});

const { namedNode, literal } = DataFactory;

const full = (name: Name) => {
  const [prefix = '', local = ''] = name.split(':');
  return namedNode(prefixes[prefix as keyof typeof prefixes] + local);
};

function termOf(value: Value) {
  if ('iri' in value) return namedNode(value.iri);
  return 'text' in value ? literal(value.text, 'fr') : literal(value.value, full(value.type));
}

const A = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');

/** The same graph as Turtle. */
export function toTurtle(things: readonly Thing[]): Promise<string> {
  const writer = new Writer({ prefixes: { ...prefixes } });
  for (const { id, type, says } of things) {
    const subject = namedNode(id);
    writer.addQuad(subject, A, full(type));
    for (const [name, values] of says)
      for (const value of values) writer.addQuad(subject, full(name), termOf(value));
  }
  return new Promise((resolve, reject) => {
    writer.end((error, result: string) => (error ? reject(error) : resolve(result)));
  });
}
